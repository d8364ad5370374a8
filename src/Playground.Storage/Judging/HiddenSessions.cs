using Microsoft.EntityFrameworkCore;
using Playground.Judging;
using Playground.Storage.Database;

namespace Playground.Storage.Judging;

/// <summary>Sessions whose votes must not be told by model. In a blind look of one's own, a rater is told after their own vote: there is nothing to wait for.</summary>
sealed class HiddenSessions(StorageDatabase database) : IHiddenSessions
{
    public Task<IReadOnlySet<string>> ReadAsync(CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlySet<string>>(async context =>
        (await In(context).Select(session => session.Id).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal), cancellationToken);

    public Task<int> CountOpenAsync(CancellationToken cancellationToken = default) => database.ReadAsync(context => context.Sessions
        .Where(session => !session.Hides && session.OpenRound != null && context.Ratings.Any(rating => rating.SessionId == session.Id && rating.Round == session.OpenRound))
        .CountAsync(cancellationToken), cancellationToken);

    internal static IQueryable<SessionRow> In(StorageContext context) => context.Sessions.Where(session => session.Hides && !session.Solo);
}
