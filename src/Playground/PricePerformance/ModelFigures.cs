using Playground.Comparisons;
using Playground.Models;

namespace Playground.PricePerformance;

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
