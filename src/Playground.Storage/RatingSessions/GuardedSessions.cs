using Microsoft.EntityFrameworkCore;
using Playground.Storage.Schema;
using Playground.Viewers;

namespace Playground.Storage.RatingSessions;

/// <summary>Finds the sessions that keep something from somebody. There are few: what was revealed or closed, and everybody else's blind looks, aren't among them.</summary>
sealed class GuardedSessions(IStorageDatabase database, TimeProvider time) : IGuardedSessions
{
    public Task<IReadOnlyList<GuardedSession>> ReadAsync(string? raterId, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<GuardedSession>>(async context =>
        {
            var guarding = Guarding(context, raterId);
            var sessions = await guarding
                .Select(row => new { row.Id, row.Hides, row.Solo, row.OpenRound, IsHost = context.Members.Any(member => member.SessionId == row.Id && member.RaterId == raterId && member.IsHost) })
                .ToListAsync(cancellationToken);
            if (sessions.Count == 0)
                return [];
            var comparisons = (await context.SessionComparisons.Where(row => guarding.Any(session => session.Hides && session.Id == row.SessionId)).ToListAsync(cancellationToken))
                .ToLookup(row => row.SessionId, row => row.ComparisonId);
            return [.. sessions.Select(row => new GuardedSession(row.Id, row.Hides, row.Solo, row.OpenRound, row.IsHost, [.. comparisons[row.Id]]))];
        }, cancellationToken);

    public Task<int> CountOpenAsync(CancellationToken cancellationToken = default) => database.ReadAsync(context => context.Sessions
        .Where(session => !session.Hides && session.OpenRound != null && context.Ratings.Any(rating => rating.SessionId == session.Id && rating.Round == session.OpenRound))
        .CountAsync(cancellationToken), cancellationToken);

    IQueryable<SessionRow> Guarding(StorageContext context, string? raterId)
    {
        var shared = context.Sessions.Where(session => !session.Solo && (session.Hides || session.OpenRound != null));
        if (raterId is null)
            return shared;
        // A vote that can still be taken back is none yet: who has seen the names could give another.
        var now = time.GetUtcNow().UtcTicks;
        var rated = context.Ratings.Where(row => row.CountsTicks <= now && row.SessionId != null && context.Raters.Any(rater => rater.Id == raterId && rater.Key == row.RaterKey)).Select(row => row.SessionId);
        return shared.Concat(context.Sessions.Where(session => session.Solo && session.Hides && !rated.Contains(session.Id)
            && context.Members.Any(member => member.SessionId == session.Id && member.RaterId == raterId)));
    }
}
