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

    /// <summary>
    /// The tokens of two requests together. What isn't known of one isn't known of both; shares that only one of them names count as they are. The mean probability
    /// is weighed by the tokens written.
    /// </summary>
    public TokenUsage Plus(TokenUsage other) => new()
    {
        UncachedInput = UncachedInput + other.UncachedInput,
        CacheRead = Share(CacheRead, other.CacheRead),
        CacheWrite = Share(CacheWrite, other.CacheWrite),
        CacheWriteHour = Share(CacheWriteHour, other.CacheWriteHour),
        Output = Output + other.Output,
        Reasoning = Share(Reasoning, other.Reasoning),
        Image = Share(Image, other.Image),
        Audio = Share(Audio, other.Audio),
        ImageOutput = Share(ImageOutput, other.ImageOutput),
        AudioOutput = Share(AudioOutput, other.AudioOutput),
        ImagesMade = Share(ImagesMade, other.ImagesMade),
        AudioSecondsMade = AudioSecondsMade is null && other.AudioSecondsMade is null ? null : (AudioSecondsMade ?? 0) + (other.AudioSecondsMade ?? 0),
        MeanLogProbability = Output + other.Output is > 0 and var tokens ? (MeanLogProbability * Output + other.MeanLogProbability * other.Output) / tokens : null,
        Origin = Weaker(Origin, other.Origin),
    };

    static long? Share(long? one, long? other) => one is null && other is null ? null : (one ?? 0) + (other ?? 0);

    static NumberOrigin Weaker(NumberOrigin one, NumberOrigin other) =>
        one == other ? one : one == NumberOrigin.Unknown || other == NumberOrigin.Unknown ? NumberOrigin.Unknown : one == NumberOrigin.Estimated ? one : other;

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
