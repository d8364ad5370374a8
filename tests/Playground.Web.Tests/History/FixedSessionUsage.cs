using Playground.RatingSessions;

namespace Playground.Web.Tests.History;

/// <summary>Sessions that need the comparisons that a test says.</summary>
sealed class FixedSessionUsage : ISessionUsage
{
    readonly List<RatingSession> _sessions = [];

    public void Add(string id, string title, params string[] comparisonIds) => _sessions.Add(new()
    {
        Id = id,
        Title = title,
        CreatedAt = DateTimeOffset.UnixEpoch,
        HostId = "host",
        Items = [.. comparisonIds.Select(comparison => new SessionItem($"{id}-{comparison}", comparison, 0, [0, 1], ["a", "b"]))],
    });

    public Task<IReadOnlyList<RatingSession>> OfComparisonsAsync(IReadOnlyCollection<string> comparisonIds, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<RatingSession>>([.. _sessions.Where(session => session.Items.Any(item => comparisonIds.Contains(item.ComparisonId)))]);
}
