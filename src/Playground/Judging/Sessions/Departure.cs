namespace Playground.Judging.Sessions;

/// <summary>Somebody goes, or is gone: the item before them is free for others. What they have rated stays.</summary>
public sealed class Departure(IRatingSessionStore store, IRatingStore ratings, SessionLive live, TimeProvider time)
{
    public async Task LeaveAsync(RatingSession session, SessionMember member, CancellationToken cancellationToken = default)
    {
        await store.SaveMemberAsync(member with { LeftAt = time.GetUtcNow() }, cancellationToken);
        var mine = await ratings.AllAsync(new() { SessionId = session.Id, Round = session.Round, RaterId = member.RaterId }, cancellationToken);
        var rated = mine.Select(rating => rating.ItemId).ToHashSet();
        foreach (var assignment in await store.AssignmentsAsync(session.Id, session.Round, cancellationToken))
            if (assignment.RaterId == member.RaterId && assignment.ReleasedAt is null && !rated.Contains(assignment.ItemId))
                await store.SaveAssignmentAsync(assignment with { ReleasedAt = time.GetUtcNow() }, cancellationToken);
        live.Notify(session.Id);
    }
}
