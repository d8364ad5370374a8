using Playground.Judging.Blind;
using Playground.Measuring;
using Playground.Models;

namespace Playground.Pricing.Performance;

/// <summary>Adds up the numbers of stored answers, however many there are.</summary>
public interface IAnswerFigures
{
    /// <summary>The figures of each model that has an ended answer, in order of their ids. Comparisons that are deleted or may not be seen don't count.</summary>
    Task<IReadOnlyList<ModelFigures>> ReadAsync(FigureFilter filter, Visibility visibility, CancellationToken cancellationToken = default);
}

/// <summary>What a model's stored answers add up to. Answers that never left for the model, and those still being written, aren't in it.</summary>
public sealed record ModelFigures
{
    /// <summary>The card as it was in its newest comparison.</summary>
    public required ModelCard Model { get; init; }

    public int Answers { get; init; }

    /// <summary>Complete, or cut at their output limit.</summary>
    public int Usable { get; init; }

    /// <summary>Answers whose cost is not known.</summary>
    public int Unpriced { get; init; }

    /// <summary>One for each currency and way of charging.</summary>
    public IReadOnlyList<CostFigures> Costs { get; init; } = [];

    public TokenFigures Tokens { get; init; } = new(0, 0, 0, 0, 0, 0);

    public ModelSpeed Speed { get; init; } = new();

    public BusyFigures Busy { get; init; } = new(0, 0, 0);

    public EnergyFigures Energy { get; init; } = new(0, 0);
}

/// <summary>What answers cost together. Failed and stopped ones count where they were charged.</summary>
/// <param name="IsLocal">The cost of this machine; otherwise a provider charged for it.</param>
/// <param name="Count">Answers with a known cost.</param>
/// <param name="Usable">Of these, answers that can be used.</param>
/// <param name="Estimated">Of these, answers whose tokens were estimated.</param>
/// <param name="Squares">The sum of the squared costs, for an interval of the mean.</param>
/// <param name="Marginal">The energy alone, where it is local; otherwise the same as <paramref name="Sum"/>.</param>
public sealed record CostFigures(string Currency, bool IsLocal, int Count, int Usable, int Estimated, double Sum, double Squares, double Marginal, double MarginalSquares);

/// <summary>Tokens in parts that don't overlap, over the answers whose input and output are both known.</summary>
/// <param name="Reasoning">Of <paramref name="Output"/>.</param>
public sealed record TokenFigures(int Count, long UncachedInput, long CacheRead, long CacheWrite, long Output, long Reasoning)
{
    public long Input => UncachedInput + CacheRead + CacheWrite;
}

/// <summary>The time that this machine, or a server that says so, worked at the answers.</summary>
/// <param name="Count">Answers of which it is known.</param>
/// <param name="Seconds">The sum of their busy times.</param>
/// <param name="SharedSeconds">The sum with each busy time divided by the answers that shared it.</param>
public sealed record BusyFigures(int Count, double Seconds, double SharedSeconds)
{
    /// <summary>How many answers were written at the same time on average; <c>null</c> when not known.</summary>
    public double? Concurrency => SharedSeconds > 0 ? Seconds / SharedSeconds : null;
}

/// <summary>Measured energy; only engines that read a counter have it.</summary>
public sealed record EnergyFigures(int Count, double Joules);
