namespace Playground.Statistics.Proportions;

/// <summary>A part of the whole, with what was counted in it and its weight.</summary>
/// <param name="Weight">Its share of the whole; weights are divided by their sum.</param>
public sealed record Stratum(long Successes, long Cases, double Weight);
