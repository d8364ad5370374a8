using Microsoft.EntityFrameworkCore;
using Playground.RatingSessions;
using Playground.Reports.Building;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;

namespace Playground.Storage.RatingSessions;

/// <summary>Rating sessions as reports see them.</summary>
sealed class RatedSessions(IStorageDatabase database) : IRatedSessions
{
    public Task<IReadOnlyList<RatedSession>> ListAsync(CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<RatedSession>>(async context =>
    {
        var rows = await context.Sessions.ToListAsync(cancellationToken);
        var comparisons = (await context.SessionComparisons.ToListAsync(cancellationToken)).ToLookup(row => row.SessionId, row => row.ComparisonId);
        return [.. rows.Select(row => new RatedSession(row.Id, StoredJson.Read<RatingSession>(row.Body).Title, [.. comparisons[row.Id]]) { Solo = row.Solo })];
    }, cancellationToken);
}
