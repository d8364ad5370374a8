using System.Globalization;
using Playground.Faults;
using Playground.Llama.Faults;

namespace Playground.Llama.Chat;

/// <summary>
/// Checks a grammar (GBNF) before llama.cpp reads it. What doesn't parse is refused there; here is looked for what it doesn't survive: it calls itself for every
/// parenthesis and for every rule within a rule, and makes a rule of its own for each repetition, of <c>{3,1}</c> without end.
/// </summary>
sealed class GrammarCheck
{
    public const int Longest = 100_000;
    const int MostRules = 2_000;
    const int Deepest = 100;
    const int MostTimes = 2_000; // MAX_REPETITION_THRESHOLD of llama.cpp
    const long MostRepetitions = 500_000;

    readonly string _grammar;
    int _at;
    int _rules;
    int _depth;
    long _repetitions;

    GrammarCheck(string grammar) => _grammar = grammar;

    /// <exception cref="ModelFailureException">It can't be used; the message says why.</exception>
    /// <returns>The grammar.</returns>
    public static string Run(string grammar)
    {
        if (grammar.Length > Longest || grammar.Contains('\0', StringComparison.Ordinal))
            throw Refuse($"it has {grammar.Length} characters and at most {Longest} are allowed, none of them zero");
        new GrammarCheck(grammar).Read();
        return grammar;
    }

    void Read()
    {
        while (_at < _grammar.Length)
        {
            switch (_grammar[_at++])
            {
                case '"': Skip('"'); break;
                case '[': Skip(']'); break;
                case '#': Skip('\n'); break;
                case ':': Rule(); break;
                case '(': Open(); break;
                case ')': _depth--; break;
                case '{': Repetition(); break;
            }
        }
    }

    /// <summary>To behind the end of a literal, a class or a comment; where it is missing, llama.cpp says so.</summary>
    void Skip(char end)
    {
        while (_at < _grammar.Length && _grammar[_at] != end)
            _at += _grammar[_at] == '\\' && end != '\n' ? 2 : 1;
        _at++;
    }

    void Rule()
    {
        if (_grammar.AsSpan(_at).StartsWith(":=", StringComparison.Ordinal) && ++_rules > MostRules)
            throw Refuse($"it has more than {MostRules} rules");
    }

    void Open()
    {
        if (++_depth > Deepest)
            throw Refuse($"its parentheses are nested more than {Deepest} deep");
    }

    /// <summary><c>{3}</c>, <c>{3,}</c> or <c>{3,5}</c>.</summary>
    void Repetition()
    {
        var end = _grammar.IndexOf('}', _at);
        var text = end < 0 ? "" : _grammar[_at..end];
        var parts = text.Split(',');
        if (parts.Length > 2 || Times(parts[0]) is not { } least || (parts is [_, { } last] && last.Trim().Length > 0 ? Times(last) : least) is not { } most)
            throw Refuse($"\"{{{(text.Length > 20 ? text[..20] : text)}\" is no repetition as {{3}}, {{3,}} or {{3,5}}, each number at most {MostTimes}");
        if (most < least)
            throw Refuse($"its repetition {{{text}}} ends below where it begins");
        _repetitions += Math.Max(1, most);
        if (_repetitions > MostRepetitions)
            throw Refuse($"its repetitions add up to more than {MostRepetitions}");
        _at = end + 1;
    }

    static int? Times(string text) => int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var times) && times <= MostTimes ? times : null;

    static ModelFailureException Refuse(string problem) => LlamaFailures.Parameter(SamplingMapper.GrammarKey, problem);
}
