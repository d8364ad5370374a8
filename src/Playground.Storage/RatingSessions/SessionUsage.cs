using Microsoft.EntityFrameworkCore;
using Playground.RatingSessions;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;

namespace Playground.Storage.RatingSessions;

/// <summary>Finds sessions by what is rated in them.</summary>
sealed class SessionUsage(IStorageDatabase database) : ISessionUsage
{
    public Task<IReadOnlyList<RatingSession>> OfComparisonsAsync(IReadOnlyCollection<string> comparisonIds, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<RatingSession>>(async context =>
        {
            var bodies = await context.Sessions
                .Where(row => !row.Solo && context.SessionComparisons.Any(rated => rated.SessionId == row.Id && comparisonIds.Contains(rated.ComparisonId)))
                .OrderByDescending(row => row.CreatedTicks).Select(row => row.Body).ToListAsync(cancellationToken);
            return [.. bodies.Select(body => StoredJson.Read<RatingSession>(body))];
        }, cancellationToken);
}
