namespace Playground.Statistics.Rating;

/// <summary>How often the one shown first, and the one shown second, won.</summary>
public sealed record OrderedDuel(string First, string Second, long FirstWins, long SecondWins);
