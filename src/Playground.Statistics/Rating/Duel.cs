namespace Playground.Statistics.Rating;

/// <summary>How two models fared against each other.</summary>
public sealed record Duel(string A, string B, long AWins, long BWins, long Ties);
