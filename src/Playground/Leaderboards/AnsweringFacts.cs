namespace Playground.Leaderboards;

/// <summary>How a model answered what was voted on. <c>null</c> where nobody knows.</summary>
/// <param name="CostPerThousand">1000 × the mean cost of an answer, in <paramref name="Currency"/>, the one that most answers were paid in.</param>
/// <param name="TokensPerSecond">The median.</param>
/// <param name="Answers">Answers that are stored.</param>
public sealed record AnsweringFacts(decimal? CostPerThousand, string? Currency, double? TokensPerSecond, int Answers);
