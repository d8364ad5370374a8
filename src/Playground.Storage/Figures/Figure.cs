using Playground.Comparisons;
using Playground.Metrics;
using Playground.Pricing;

namespace Playground.Storage.Figures;

/// <summary>The numbers of one answer, without its words: 72 bytes, so that a million of them can be added up in memory. NaN and −1 are not known.</summary>
struct Figure
{
    public long Key;
    public double Cost, Marginal;
    public float FirstToken, Total, Speed, Busy, Concurrency, Joules;
    public int Model, UncachedInput, CacheRead, CacheWrite, Output, Reasoning;
    public byte Currency;
    public FigureFlags Flags;

    public readonly bool Is(FigureFlags flag) => (Flags & flag) == flag;

    public static Figure Of(long key, int model, AnswerState state, TokenUsage usage, AnswerTimings timings, AnswerCost? cost, Func<string, byte> currency)
    {
        var metrics = AnswerMetrics.Of(usage, timings);
        var engine = timings.Engine;
        return new()
        {
            Key = key,
            Model = model,
            Cost = (double?)cost?.Amount ?? double.NaN,
            Marginal = (double?)(cost?.Local?.Marginal ?? cost?.Amount) ?? double.NaN,
            Currency = cost is null ? byte.MaxValue : currency(cost.Currency),
            FirstToken = Seconds(metrics.TimeToFirstToken),
            Total = Seconds(metrics.Total),
            Speed = (float?)metrics.TokensPerSecond ?? float.NaN,
            Busy = engine is { PromptMs: >= 0 and var prompt, GenerationMs: >= 0 and var generation } ? (float)((prompt + generation) / 1000) : float.NaN,
            Concurrency = (float?)cost?.Local?.Concurrency ?? 1,
            Joules = (float?)engine?.EnergyJoules ?? float.NaN,
            UncachedInput = Tokens(usage.UncachedInput),
            CacheRead = Tokens(usage.CacheRead),
            CacheWrite = Tokens(usage.CacheWrite),
            Output = Tokens(usage.Output),
            Reasoning = Tokens(usage.Reasoning),
            Flags = FlagsOf(state, timings, cost),
        };
    }

    static FigureFlags FlagsOf(AnswerState state, AnswerTimings timings, AnswerCost? cost) =>
        (state.IsEnded() ? FigureFlags.Ended : 0)
        | (state is AnswerState.Completed or AnswerState.Truncated ? FigureFlags.Usable : 0)
        | (timings.SentAt is not null ? FigureFlags.Sent : 0)
        | (timings.SharedDevice || timings.Substitute ? FigureFlags.SharedDevice : 0)
        | (cost?.Origin == NumberOrigin.Estimated ? FigureFlags.Estimated : 0)
        | (cost?.Local is not null ? FigureFlags.LocalCost : 0);

    static float Seconds(TimeSpan? span) => (float?)span?.TotalSeconds ?? float.NaN;

    static int Tokens(long? tokens) => tokens is >= 0 and <= int.MaxValue and var known ? (int)known : -1;
}
