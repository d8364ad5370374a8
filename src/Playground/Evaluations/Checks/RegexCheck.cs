using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Playground.Faults;
using Playground.PromptSets;

namespace Playground.Evaluations.Checks;

/// <summary>
/// The answer matches a pattern somewhere. Patterns run in time that grows with the answer alone where they can, and otherwise (look-around, back
/// references) for a second at most.
/// </summary>
sealed class RegexCheck() : Check("regex")
{
    static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);
    static readonly ConcurrentDictionary<string, Regex> _known = new(StringComparer.Ordinal);
    const int MostKnown = 1_000;

    protected override CheckOutcome Of(string answer, CheckContext context)
    {
        try
        {
            var patterns = ExpectedTexts.Of(context);
            var passed = patterns.Any(pattern => Make(pattern).IsMatch(answer));
            return CheckOutcome.Of(passed, $"The answer {(passed ? "matches" : "doesn't match")} {ExpectedTexts.Quoted(patterns)}.");
        }
        catch (RegexMatchTimeoutException)
        {
            return CheckOutcome.Unknown("The pattern took more than a second. Write it without nested repetitions.");
        }
        catch (ArgumentException exception)
        {
            return CheckOutcome.Unknown($"The pattern can't be read: {exception.Message}");
        }
    }

    public override IEnumerable<Fault> Faults(CheckDefinition check)
    {
        foreach (var pattern in ExpectedTexts.Of(check) ?? [])
            if (Reason(pattern) is { } reason)
                yield return new(PromptSetFaultKind.CheckPattern, $"The check {check.FullType} has a pattern that can't be read: {reason}");
    }

    static string? Reason(string pattern)
    {
        try
        {
            Make(pattern);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    static Regex Make(string pattern)
    {
        if (_known.TryGetValue(pattern, out var known))
            return known;
        if (_known.Count >= MostKnown)
            _known.Clear();
        return _known[pattern] = New(pattern);
    }

    static Regex New(string pattern)
    {
        try
        {
            return new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, _longest);
        }
        catch (NotSupportedException)
        {
            return new(pattern, RegexOptions.CultureInvariant, _longest);
        }
    }
}
