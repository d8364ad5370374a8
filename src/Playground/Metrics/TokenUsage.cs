using Microsoft.Extensions.AI;

namespace Playground.Metrics;

/// <summary>
/// Tokens of one answer, in parts that don't overlap: <see cref="UncachedInput"/> + <see cref="CacheRead"/> + <see cref="CacheWrite"/> is the
/// whole input; <see cref="Reasoning"/>, <see cref="Image"/> and <see cref="Audio"/> are shares of other parts. <c>null</c> means not known.
/// </summary>
public sealed record TokenUsage
{
    public static readonly TokenUsage Unknown = new();

    public long? UncachedInput { get; init; }

    public long? CacheRead { get; init; }

    public long? CacheWrite { get; init; }

    /// <summary>Of <see cref="CacheWrite"/>, the tokens that are kept for an hour, which have a price of their own.</summary>
    public long? CacheWriteHour { get; init; }

    /// <summary>All tokens written, reasoning included.</summary>
    public long? Output { get; init; }

    /// <summary>Of <see cref="Output"/>, the tokens spent on reasoning.</summary>
    public long? Reasoning { get; init; }

    /// <summary>Of the input and output, tokens that stand for images.</summary>
    public long? Image { get; init; }

    /// <summary>Of the input and output, tokens that stand for audio.</summary>
    public long? Audio { get; init; }

    /// <summary>Of <see cref="Image"/>, the tokens that were written; the others were read.</summary>
    public long? ImageOutput { get; init; }

    /// <summary>Of <see cref="Audio"/>, the tokens that were written; the others were read.</summary>
    public long? AudioOutput { get; init; }

    /// <summary>Images made, for models charged by the image.</summary>
    public long? ImagesMade { get; init; }

    /// <summary>Seconds of audio made, for models charged by time.</summary>
    public decimal? AudioSecondsMade { get; init; }

    /// <summary>The mean natural logarithm of the probability that the model gave its own tokens, where the host tells it.</summary>
    public double? MeanLogProbability { get; init; }

    public NumberOrigin Origin { get; init; }

    /// <summary>The whole input, cached or not.</summary>
    public long? Input => UncachedInput is null ? null : UncachedInput + (CacheRead ?? 0) + (CacheWrite ?? 0);

    /// <summary>Reads usage as <see cref="UsageContent"/> carries it, where cached tokens are part of the input.</summary>
    public static TokenUsage From(UsageDetails details) => new()
    {
        UncachedInput = details.InputTokenCount - (details.CachedInputTokenCount ?? 0),
        CacheRead = details.CachedInputTokenCount,
        Output = details.OutputTokenCount,
        Reasoning = details.ReasoningTokenCount,
        Origin = NumberOrigin.Reported,
    };

    /// <summary>The same numbers as Microsoft.Extensions.AI counts them, for clients that don't know this type.</summary>
    public UsageDetails ToDetails() => new()
    {
        InputTokenCount = Input,
        CachedInputTokenCount = CacheRead,
        OutputTokenCount = Output,
        ReasoningTokenCount = Reasoning,
        TotalTokenCount = Input + Output,
    };
}
