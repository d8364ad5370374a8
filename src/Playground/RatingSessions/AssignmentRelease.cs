namespace Playground.RatingSessions;

/// <summary>Somebody goes, or is gone: the item before them is free for others. What they have rated stays.</summary>
public sealed class AssignmentRelease(IRatingSessionRepository store, SessionRounds rounds, SessionPresence live, TimeProvider time)
{
    /// <summary>After this time without a page of the session, what a rater has before them may go to somebody who has nothing else to rate.</summary>
    public static readonly TimeSpan AwayTime = TimeSpan.FromMinutes(10);

    public async Task LeaveAsync(RatingSession session, SessionMember member, CancellationToken cancellationToken = default)
    {
        await store.SaveMemberAsync(member with { LeftAt = time.GetUtcNow() }, cancellationToken);
        await rounds.InTurnAsync(session, round => FreeAsync(session, round, round.OpenOf(member.RaterId).Select(item => (item, member.RaterId)), cancellationToken), cancellationToken);
        live.Notify(session.Id);
    }

    /// <summary>
    /// Frees what raters who went away without a word still have before them. They stay members, and get another item when they are back. Only in the turn in
    /// which <paramref name="round"/> was read.
    /// </summary>
    /// <returns>How many items were freed.</returns>
    public Task<int> FreeAbandonedAsync(RatingSession session, RoundAssignments round, CancellationToken cancellationToken = default)
    {
        var since = time.GetUtcNow() - AwayTime;
        return FreeAsync(
            session, round, round.Open.Where(open => open.At <= since && live.AwaySince(session.Id, open.RaterId) <= since).Select(open => (open.ItemId, open.RaterId)), cancellationToken);
    }

    async Task<int> FreeAsync(RatingSession session, RoundAssignments round, IEnumerable<(string ItemId, string RaterId)> open, CancellationToken cancellationToken)
    {
        var freed = 0;
        foreach (var (item, rater) in open.ToArray())
            if (await store.FindAssignmentAsync(session.Id, session.Round, item, rater, cancellationToken) is { } assignment)
            {
                await store.SaveAssignmentAsync(assignment with { ReleasedAt = time.GetUtcNow() }, cancellationToken);
                round.TakeBack(assignment);
                freed++;
            }
        return freed;
    }
}
