using System.Text.RegularExpressions;
using ColorCode;
using ColorCode.Common;
using ColorCode.Compilation;
using ColorCode.Parsing;

namespace Playground.Web.Markup;

/// <summary>
/// The library's grammars, each of whose matches ends in time. They are regular expressions that backtrack, and some text makes each of them take seconds
/// (in CSS, for instance, nothing but <c>a </c>).
/// </summary>
sealed class TimedGrammars : ILanguageCompiler
{
    /// <summary>Of one match; code that people write needs a hundredth of it.</summary>
    static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(50);

    readonly LanguageCompiler _compiler = new([], new ReaderWriterLockSlim());
    readonly Dictionary<string, CompiledLanguage> _timed = [];
    readonly Lock _gate = new();

    /// <summary>Throws <see cref="RegexMatchTimeoutException"/> where a match doesn't end in time. Safe to share.</summary>
    public static LanguageParser Parser { get; } = new(new TimedGrammars(), AllLanguages());

    static LanguageRepository AllLanguages()
    {
        var languages = new LanguageRepository([]);
        foreach (var language in Languages.All)
            languages.Load(language);
        return languages;
    }

    public CompiledLanguage Compile(ILanguage language)
    {
        lock (_gate)
        {
            if (_timed.TryGetValue(language.Id, out var known))
                return known;
            var compiled = _compiler.Compile(language);
            var timed = new CompiledLanguage(compiled.Id, compiled.Name, new Regex(compiled.Regex.ToString(), compiled.Regex.Options, LongestMatch), compiled.Captures);
            return _timed[language.Id] = timed;
        }
    }
}
