using Playground.Metrics;

namespace Playground.Comparisons;

/// <summary>The durations and speeds that follow from an answer's timings and usage. <c>null</c> means not known.</summary>
public sealed record AnswerMetrics
{
    /// <summary>t(first token) − t(sent). Reasoning counts as tokens.</summary>
    public TimeSpan? TimeToFirstToken { get; init; }

    /// <summary>t(first token of the answer itself) − t(sent): what one waits who doesn't read thoughts.</summary>
    public TimeSpan? TimeToFirstAnswerToken { get; init; }

    /// <summary>Of <see cref="Total"/>, the time that functions took.</summary>
    public TimeSpan? Tools { get; init; }

    /// <summary>t(end) − t(sent), calls of functions included.</summary>
    public TimeSpan? Total { get; init; }

    /// <summary>
    /// (tokens − 1) ÷ (t(last token) − t(first token)): the first token only starts the clock. The engine's own figure is taken where it
    /// reports one: generated tokens ÷ generation time. Of an answer with calls of functions, what was written after the last of them counts.
    /// </summary>
    public double? TokensPerSecond { get; init; }

    public NumberOrigin SpeedOrigin { get; init; }

    public static AnswerMetrics Of(Answer answer) => Of(answer.Usage, answer.Timings);

    public static AnswerMetrics Of(TokenUsage usage, AnswerTimings timings)
    {
        var (speed, origin) = Speed(usage, timings);
        return new()
        {
            TimeToFirstToken = timings.FirstTokenAt - timings.SentAt,
            TimeToFirstAnswerToken = timings.FirstAnswerTokenAt - timings.SentAt,
            Total = timings.EndedAt - timings.SentAt,
            Tools = timings.ToolTime,
            TokensPerSecond = speed,
            SpeedOrigin = origin,
        };
    }

    static (double? Speed, NumberOrigin Origin) Speed(TokenUsage usage, AnswerTimings timings)
    {
        if (timings.Engine is { GeneratedTokens: > 0 and var generated, GenerationMs: > 0 and var milliseconds })
            return (generated * 1000.0 / milliseconds, NumberOrigin.Reported);
        var written = timings.LastRound ?? new(timings.FirstTokenAt, usage.Output);
        if (written.Output is > 1 and var output && timings.LastTokenAt - written.FirstTokenAt is { Ticks: > 0 } span)
            return ((output - 1) / span.TotalSeconds, usage.Origin == NumberOrigin.Estimated ? NumberOrigin.Estimated : NumberOrigin.Measured);
        return (null, NumberOrigin.Unknown);
    }
}
