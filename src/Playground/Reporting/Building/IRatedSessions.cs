namespace Playground.Reporting.Building;

/// <summary>What a report must know of rating sessions.</summary>
public interface IRatedSessions
{
    Task<IReadOnlyList<RatedSession>> ListAsync(CancellationToken cancellationToken = default);
}

/// <param name="ComparisonIds">The comparisons that are rated in it.</param>
public sealed record RatedSession(string Id, string Title, IReadOnlyList<string> ComparisonIds)
{
    /// <summary>One rater's blind look at one comparison.</summary>
    public bool Solo { get; init; }
}
