using Microsoft.EntityFrameworkCore;
using Playground.Judging.Sessions;
using Playground.Reporting.Building;
using Playground.Storage.Comparing;
using Playground.Storage.Database;

namespace Playground.Storage.Judging;

/// <summary>Rating sessions as reports see them. In a blind look of one's own, a rater is told after their own vote: there is nothing to wait for.</summary>
sealed class RatedSessions(StorageDatabase database) : IRatedSessions
{
    public Task<IReadOnlyList<RatedSession>> ListAsync(CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<RatedSession>>(async context =>
    {
        var rows = await context.Sessions.ToListAsync(cancellationToken);
        var comparisons = (await context.SessionComparisons.ToListAsync(cancellationToken)).ToLookup(row => row.SessionId, row => row.ComparisonId);
        return [.. rows.Select(row => new RatedSession(row.Id, StoredJson.Read<RatingSession>(row.Body).Title, row is { Hides: true, Solo: false }, [.. comparisons[row.Id]]) { Solo = row.Solo, OpenRound = row.OpenRound })];
    }, cancellationToken);
}
