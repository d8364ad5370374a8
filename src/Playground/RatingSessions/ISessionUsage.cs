namespace Playground.RatingSessions;

/// <summary>Which comparisons are needed by rating sessions.</summary>
public interface ISessionUsage
{
    /// <summary>Sessions in which something of these comparisons is rated, newest first. Solo ones are left out.</summary>
    Task<IReadOnlyList<RatingSession>> OfComparisonsAsync(IReadOnlyCollection<string> comparisonIds, CancellationToken cancellationToken = default);
}
