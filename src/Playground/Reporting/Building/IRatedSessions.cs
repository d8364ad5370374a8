namespace Playground.Reporting.Building;

/// <summary>What a report must know of rating sessions.</summary>
public interface IRatedSessions
{
    Task<IReadOnlyList<RatedSession>> ListAsync(CancellationToken cancellationToken = default);
}

/// <param name="IsConcealed">Blind, and not revealed yet: nobody may learn from a report which model is which.</param>
/// <param name="ComparisonIds">The comparisons that are rated in it.</param>
public sealed record RatedSession(string Id, string Title, bool IsConcealed, IReadOnlyList<string> ComparisonIds)
{
    /// <summary>One rater's blind look at one comparison.</summary>
    public bool Solo { get; init; }

    /// <summary>The round that is still being rated; <c>null</c> when none is.</summary>
    public int? OpenRound { get; init; }
}
