using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ColorCode;
using ColorCode.Common;
using ColorCode.Parsing;

namespace Playground.Web.Markup;

/// <summary>Colours code by wrapping its parts in spans with a class; theme.css knows the colours.</summary>
sealed class CodeHighlighter : CodeColorizerBase
{
    /// <summary>In characters. Longer code stays plain: the grammars are regular expressions, and time grows with length.</summary>
    const int Longest = 20_000;

    /// <summary>For a whole block, beside <see cref="TimedGrammars"/> for each match of it.</summary>
    static readonly TimeSpan LongestTime = TimeSpan.FromMilliseconds(150);

    readonly StringBuilder _html = new();
    readonly long _begun = Stopwatch.GetTimestamp();

    CodeHighlighter() : base(null, TimedGrammars.Parser) { }

    /// <param name="language">The word after the fence.</param>
    /// <returns>HTML, or <c>null</c> when the language is not known, the code too long, or its colours would take too long to find.</returns>
    public static string? Highlight(string code, string? language)
    {
        if (code.Length > Longest || Find(language) is not { } grammar)
            return null;
        var highlighter = new CodeHighlighter();
        try
        {
            highlighter.languageParser.Parse(code, grammar, highlighter.Write);
            return highlighter._html.ToString();
        }
        // A block is rendered once and remembered: nothing of this begins anew at the next visit.
        catch (Exception exception) when (exception is RegexMatchTimeoutException or TimeoutException)
        {
            return null;
        }
    }

    static ILanguage? Find(string? language) => language?.ToLowerInvariant() switch
    {
        null or "" => null,
        "py" => Languages.Python,
        "js" or "jsx" or "json" => Languages.JavaScript,
        "ts" or "tsx" => Languages.Typescript,
        "cs" or "c#" => Languages.CSharp,
        "c" or "c++" or "h" => Languages.Cpp,
        var name => Languages.FindById(name),
    };

    protected override void Write(string parsedSourceCode, IList<Scope> scopes)
    {
        if (Stopwatch.GetElapsedTime(_begun) > LongestTime)
            throw new TimeoutException();
        var position = 0;
        foreach (var scope in scopes.OrderBy(scope => scope.Index))
            position = Write(parsedSourceCode, scope, position);
        Escape(parsedSourceCode, position, parsedSourceCode.Length);
    }

    int Write(string code, Scope scope, int position)
    {
        Escape(code, position, scope.Index);
        position = Math.Max(position, scope.Index);
        var cssClass = ClassOf(scope.Name);
        if (cssClass is not null)
            _html.Append("<span class=\"").Append(cssClass).Append("\">");
        foreach (var child in scope.Children.OrderBy(child => child.Index))
            position = Write(code, child, position);
        Escape(code, position, scope.Index + scope.Length);
        if (cssClass is not null)
            _html.Append("</span>");
        return Math.Max(position, scope.Index + scope.Length);
    }

    void Escape(string code, int from, int to)
    {
        if (to > from)
            _html.Append(WebUtility.HtmlEncode(code[from..to]));
    }

    static string? ClassOf(string scope) => scope switch
    {
        ScopeName.Comment or ScopeName.HtmlComment or ScopeName.XmlComment or ScopeName.XmlDocComment => "c-comment",
        ScopeName.String or ScopeName.StringCSharpVerbatim or ScopeName.StringEscape or ScopeName.HtmlAttributeValue or ScopeName.XmlAttributeValue or ScopeName.JsonString => "c-string",
        ScopeName.Number or ScopeName.JsonNumber or ScopeName.BuiltinValue or ScopeName.JsonConst => "c-number",
        ScopeName.ClassName or ScopeName.Type or ScopeName.TypeVariable or ScopeName.NameSpace => "c-type",
        ScopeName.HtmlElementName or ScopeName.XmlName or ScopeName.BuiltinFunction or ScopeName.SqlSystemFunction or ScopeName.CssSelector or ScopeName.JsonKey => "c-name",
        _ when scope.Contains("Keyword", StringComparison.Ordinal) || scope is ScopeName.ControlKeyword => "c-keyword",
        _ => null,
    };
}
