namespace Playground.Reports.Building;

/// <param name="ComparisonIds">The comparisons that are rated in it.</param>
public sealed record RatedSession(string Id, string Title, IReadOnlyList<string> ComparisonIds)
{
    /// <summary>One rater's blind look at one comparison.</summary>
    public bool Solo { get; init; }
}
