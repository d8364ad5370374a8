using System.Globalization;
using System.Text.RegularExpressions;

namespace Playground.Connectors.Failures;

/// <summary>Recognises "the prompt is too long" in the words of many hosts, and reads the two numbers out of them.</summary>
static partial class ContextNumbers
{
    public static bool IsExceeded(WireError error) =>
        error.HasCode("context_length_exceeded", "exceed_context_size", "context_window_exceeded")
        || error.Says("maximum context length", "context size", "context window", "context length", "prompt is too long", "too many tokens")
        || (error.Says("token count") && error.Says("exceeds the maximum"));

    /// <summary>What was sent is the largest number named; the limit is the one that stands beside its word, or the next smaller.</summary>
    public static (long? Tokens, long? Limit) Find(WireError error)
    {
        if (error.Limit is not null) return (error.Tokens, error.Limit);
        var message = error.Message ?? "";
        long[] numbers = [.. Number().Matches(message).Select(Parse).Where(number => number >= 100)];
        if (numbers.Length == 0) return (null, null);
        var named = Limit().Match(message);
        long? limit = named.Success ? Parse(named.Groups["number"]) : numbers.Order().SkipLast(1).LastOrDefault();
        if (limit == 0) limit = null;
        var sent = numbers.Max();
        return (sent > (limit ?? 0) ? sent : null, limit);
    }

    static long Parse(Capture number) =>
        long.TryParse(number.Value.Replace(",", "").Replace("_", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    [GeneratedRegex(@"\d[\d,_]*")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:(?:maximum|limit|allowed|window|size|length|up to|at most)[^\d.]{0,60}(?<number>\d[\d,_]*)|>\s*(?<number>\d[\d,_]*))", RegexOptions.IgnoreCase)]
    private static partial Regex Limit();
}
