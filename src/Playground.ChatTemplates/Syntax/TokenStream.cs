using System.Runtime.CompilerServices;

namespace Playground.ChatTemplates.Syntax;

/// <summary>The tokens of a template, one after the other, and the names that it reads.</summary>
sealed class TokenStream(Source source)
{
    const int Deepest = 200;

    readonly List<Token> _tokens = Lexer.Run(source);
    int _at;
    int _depth;

    public Token Current => _tokens[_at];

    public Token Following => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    /// <summary>Every name read so far, in order.</summary>
    public List<string> Names { get; } = [];

    public Token Next() => Current.Kind == TokenKind.End ? Current : _tokens[_at++];

    public bool Skip(string operation)
    {
        if (!Current.Is(operation))
            return false;
        _at++;
        return true;
    }

    public bool SkipName(string name)
    {
        if (!Current.IsName(name))
            return false;
        _at++;
        return true;
    }

    public Token Expect(string operation) => Current.Is(operation) ? Next() : throw Unexpected($"'{operation}'");

    public Token Expect(TokenKind kind, string words) => Current.Kind == kind ? Next() : throw Unexpected(words);

    public ChatTemplateException Unexpected(string expected) => Fail($"unexpected {Current}, expected {expected}");

    public ChatTemplateException Fail(string problem) => source.Fail(Current.At, problem);

    /// <summary>Reads something that holds others of its kind, so deep at most that the thread's stack holds it.</summary>
    public T Nested<T>(Func<T> read)
    {
        if (++_depth > Deepest || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw source.Fail(Current.At, $"the template is nested more than {Deepest} deep", ChatTemplateFault.Limit);
        var result = read();
        _depth--;
        return result;
    }
}
