using System.Text.RegularExpressions;

namespace Playground.ChatTemplates.Syntax;

/// <summary>
/// Parts a template into tokens, with Jinja's <c>trim_blocks</c> (a line break behind a tag goes) and <c>lstrip_blocks</c> (spaces before a tag that begins a line go),
/// both of which <c>+</c> turns off for a tag; <c>-</c> takes all white space on its side.
/// </summary>
sealed partial class Lexer(Source source)
{
    readonly string _text = source.Text;
    readonly List<Token> _tokens = [];
    int _at;

    /// <exception cref="ChatTemplateException">Something in a tag is no token, or a tag isn't closed.</exception>
    public static List<Token> Run(Source source)
    {
        var lexer = new Lexer(source);
        while (lexer._at < lexer._text.Length)
            lexer.Piece();
        lexer.Add(TokenKind.End, "", lexer._at);
        return lexer._tokens;
    }

    /// <summary>Text up to the next tag, and that tag.</summary>
    void Piece()
    {
        var tag = NextTag();
        if (tag < 0)
        {
            Add(TokenKind.Data, _text[_at..], _at);
            _at = _text.Length;
            return;
        }
        if (RawBegin().Match(_text, tag) is { Success: true } raw)
        {
            Data(_at, tag, _text[tag + 2], isVariable: false);
            Raw(raw);
            return;
        }
        var (kind, sign) = (_text[tag + 1], At(tag + 2));
        Data(_at, tag, sign, kind == '{');
        _at = tag + (sign is '-' or '+' ? 3 : 2);
        if (kind == '#')
            Comment(tag);
        else
            Tag(tag, kind == '%');
    }

    int NextTag()
    {
        for (var at = _text.IndexOf('{', _at); at >= 0; at = _text.IndexOf('{', at + 1))
            if (At(at + 1) is '%' or '{' or '#')
                return at;
        return -1;
    }

    /// <summary>Text between two tags, without what the sign of the second one takes from its end.</summary>
    void Data(int from, int to, char sign, bool isVariable)
    {
        var end = to;
        if (sign == '-')
            while (end > from && IsSpace(_text[end - 1]))
                end--;
        else if (sign != '+' && !isVariable)
            end = WithoutIndent(from, to);
        if (end > from)
            Add(TokenKind.Data, _text[from..end], from);
    }

    int WithoutIndent(int from, int to)
    {
        var end = to;
        while (end > from && _text[end - 1] != '\n' && IsSpace(_text[end - 1]))
            end--;
        return end == 0 || _text[end - 1] == '\n' ? end : to;
    }

    void Raw(Match begin)
    {
        var from = begin.Index + begin.Length;
        if (RawEnd().Match(_text, from) is not { Success: true } end)
            throw source.Fail(begin.Index, "Missing end of raw directive");
        Data(from, end.Index, _text[end.Index + 2], isVariable: false);
        _at = end.Index + end.Length;
    }

    void Comment(int tag)
    {
        var end = _text.IndexOf("#}", _at, StringComparison.Ordinal);
        if (end < 0)
            throw source.Fail(tag, "Missing end of comment tag");
        var sign = end > _at ? _text[end - 1] : ' ';
        _at = end + 2;
        Trim(sign, isBlock: true);
    }

    void Tag(int tag, bool isBlock)
    {
        Add(isBlock ? TokenKind.BlockBegin : TokenKind.VariableBegin, _text.Substring(tag, 2), tag);
        var open = new Stack<char>();
        while (true)
        {
            while (_at < _text.Length && IsSpace(_text[_at]))
                _at++;
            if (_at >= _text.Length)
                return;
            if (open.Count == 0 && Ends(isBlock))
                return;
            Add(InTag(open));
        }
    }

    bool Ends(bool isBlock)
    {
        var sign = _text[_at];
        var start = sign == '-' || (sign == '+' && isBlock) ? _at + 1 : _at;
        if (At(start) != (isBlock ? '%' : '}') || At(start + 1) != '}')
            return false;
        Add(isBlock ? TokenKind.BlockEnd : TokenKind.VariableEnd, _text.Substring(start, 2), _at);
        _at = start + 2;
        Trim(sign, isBlock);
        return true;
    }

    void Trim(char sign, bool isBlock)
    {
        if (sign == '-')
            while (_at < _text.Length && IsSpace(_text[_at]))
                _at++;
        else if (isBlock && sign != '+' && At(_at) == '\n')
            _at++;
    }

    Token InTag(Stack<char> open)
    {
        var first = _text[_at];
        var start = _at;
        if (char.IsAsciiDigit(first))
            return NumberLiteral.Read(source, ref _at);
        if (first is '\'' or '"')
            return new(TokenKind.Text, StringLiteral.Read(source, ref _at), start);
        if (IsWord(first))
        {
            while (_at < _text.Length && IsWord(_text[_at]))
                _at++;
            return new(TokenKind.Name, _text[start.._at], start);
        }
        var operation = Operators.Find(_text.AsSpan(_at)) ?? throw source.Fail(_at, $"unexpected char '{first}'");
        Balance(operation[0], open);
        _at += operation.Length;
        return new(TokenKind.Operator, operation, start);
    }

    /// <summary>The end of a tag is only looked for outside of brackets, so that <c>{{ {'a': {}} }}</c> is read.</summary>
    void Balance(char bracket, Stack<char> open)
    {
        if (bracket is '(' or '[' or '{')
            open.Push(bracket switch { '(' => ')', '[' => ']', _ => '}' });
        else if (bracket is ')' or ']' or '}' && (!open.TryPop(out var expected) || expected != bracket))
            throw source.Fail(_at, $"unexpected '{bracket}'{(expected != '\0' ? $", expected '{expected}'" : "")}");
    }

    void Add(Token token) => _tokens.Add(token);

    void Add(TokenKind kind, string text, int at) => _tokens.Add(new(kind, text, at));

    char At(int index) => index < _text.Length ? _text[index] : '\0';

    static bool IsWord(char character) => character == '_' || char.IsLetterOrDigit(character);

    /// <summary>As Python sees it.</summary>
    static bool IsSpace(char character) => char.IsWhiteSpace(character) || character is >= '\x1c' and <= '\x1f';

    [GeneratedRegex(@"\G\{%[-+]?\s*raw\s*(?:-%\}\s*|%\})", RegexOptions.CultureInvariant)]
    private static partial Regex RawBegin();

    [GeneratedRegex(@"\{%[-+]?\s*endraw\s*(?:\+%\}|-%\}\s*|%\}\n?)", RegexOptions.CultureInvariant)]
    private static partial Regex RawEnd();
}
