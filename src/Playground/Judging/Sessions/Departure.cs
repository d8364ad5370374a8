using Playground.Judging.Blind;

namespace Playground.Judging.Sessions;

/// <summary>Somebody goes, or is gone: the item before them is free for others. What they have rated stays.</summary>
public sealed class Departure(IRatingSessionStore store, IRatingStore ratings, SessionLive live, TimeProvider time)
{
    /// <summary>After this time without a page of the session, what a rater has before them may go to somebody who has nothing else to rate.</summary>
    public static readonly TimeSpan AwayTime = TimeSpan.FromMinutes(10);

    public async Task LeaveAsync(RatingSession session, SessionMember member, CancellationToken cancellationToken = default)
    {
        await store.SaveMemberAsync(member with { LeftAt = time.GetUtcNow() }, cancellationToken);
        var mine = await ratings.AllAsync(new() { SessionId = session.Id, Round = session.Round, RaterId = member.RaterId }, Visibility.Unrestricted, cancellationToken);
        var rated = mine.Select(rating => rating.ItemId).ToHashSet();
        foreach (var assignment in await store.AssignmentsAsync(session.Id, session.Round, cancellationToken))
            if (assignment.RaterId == member.RaterId && assignment.ReleasedAt is null && !rated.Contains(assignment.ItemId))
                await store.SaveAssignmentAsync(assignment with { ReleasedAt = time.GetUtcNow() }, cancellationToken);
        live.Notify(session.Id);
    }

    /// <summary>Frees what raters who went away without a word still have before them. They stay members, and get another item when they are back.</summary>
    /// <param name="taken">The round's assignments that aren't released.</param>
    /// <returns>What was freed.</returns>
    public async Task<IReadOnlyList<SessionAssignment>> FreeAbandonedAsync(
        RatingSession session, IReadOnlyCollection<SessionAssignment> taken, CancellationToken cancellationToken = default)
    {
        var since = time.GetUtcNow() - AwayTime;
        var away = taken.Where(assignment => assignment.AssignedAt <= since && live.AwaySince(session.Id, assignment.RaterId) <= since).ToArray();
        if (away.Length == 0)
            return [];
        var rated = (await ratings.PlacesAsync(session.Id, session.Round, cancellationToken)).ToHashSet();
        SessionAssignment[] freed = [.. away.Where(assignment => !rated.Contains(new(assignment.ItemId, assignment.RaterId)))];
        foreach (var assignment in freed)
            await store.SaveAssignmentAsync(assignment with { ReleasedAt = time.GetUtcNow() }, cancellationToken);
        return freed;
    }
}
