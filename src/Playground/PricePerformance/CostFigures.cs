namespace Playground.PricePerformance;

/// <summary>What answers cost together. Failed and stopped ones count where they were charged.</summary>
/// <param name="IsLocal">The cost of this machine; otherwise a provider charged for it.</param>
/// <param name="Count">Answers with a known cost.</param>
/// <param name="Usable">Of these, answers that can be used.</param>
/// <param name="Estimated">Of these, answers whose tokens were estimated.</param>
/// <param name="Squares">The sum of the squared costs, for an interval of the mean.</param>
/// <param name="Marginal">The energy alone, where it is local; otherwise the same as <paramref name="Sum"/>.</param>
public sealed record CostFigures(string Currency, bool IsLocal, int Count, int Usable, int Estimated, double Sum, double Squares, double Marginal, double MarginalSquares);
