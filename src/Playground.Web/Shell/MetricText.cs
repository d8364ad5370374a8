using System.Globalization;
using Playground.Metrics;
using Playground.Pricing;

namespace Playground.Web.Shell;

/// <summary>Numbers as people read them, in the language of the page. Unknown is a dash, never 0.</summary>
public static class MetricText
{
    public const string Unknown = "—";
    const string Thin = "\u202f";

    static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary><c>38 ms</c>, <c>5.6 s</c>, <c>2 min 5 s</c>.</summary>
    public static string Duration(TimeSpan? duration) => duration switch
    {
        null => Unknown,
        { TotalMilliseconds: < 1 } span => string.Create(Culture, $"{span.TotalMilliseconds:0.#}{Thin}ms"),
        { TotalMilliseconds: < 999.5 } span => string.Create(Culture, $"{span.TotalMilliseconds:0}{Thin}ms"),
        { TotalSeconds: < 9.95 } span => string.Create(Culture, $"{span.TotalSeconds:0.00}{Thin}s"),
        { TotalSeconds: < 59.5 } span => string.Create(Culture, $"{span.TotalSeconds:0.0}{Thin}s"),
        { } span => string.Create(Culture, $"{Math.Floor(span.TotalMinutes):0}{Thin}min {span.Seconds}{Thin}s"),
    };

    /// <summary>Tokens per second.</summary>
    public static string Speed(double? perSecond) =>
        perSecond is { } speed ? speed.ToString(speed < 10 ? "0.0" : "N0", Culture) + "/s" : Unknown;

    public static string Count(long? count) => count?.ToString("N0", Culture) ?? Unknown;

    /// <summary><c>31 → 74</c>.</summary>
    public static string Tokens(TokenUsage usage) =>
        usage.Input is null && usage.Output is null ? Unknown : $"{Count(usage.Input)} → {Count(usage.Output)}";

    public static string Cost(AnswerCost? cost) => cost is null ? Unknown : MoneyText.Of(cost.Amount, cost.Currency);
}
