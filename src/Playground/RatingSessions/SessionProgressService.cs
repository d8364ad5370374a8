namespace Playground.RatingSessions;

/// <summary>Tells how far sessions are.</summary>
public sealed class SessionProgressService(IRatingSessionRepository store, SessionRounds rounds, SessionPresence live)
{
    public async Task<SessionProgress> ReadAsync(RatingSession session, CancellationToken cancellationToken = default)
    {
        var members = (await store.MembersAsync(session.Id, cancellationToken)).Where(member => member.Role == SessionRole.Rater).ToArray();
        return await rounds.InTurnAsync(session, round => Task.FromResult(ProgressOf(session, round, members)), cancellationToken);
    }

    SessionProgress ProgressOf(RatingSession session, RoundAssignments round, IReadOnlyList<SessionMember> members)
    {
        var items = new List<ItemProgress>(round.Items.Count);
        foreach (var (index, item) in session.Items.Index())
            if (round.Find(item.Id) is { } load)
                items.Add(new(index + 1, item.Id, load.Rated, session.Overlap));
        return new(
            items.Count * session.Overlap, round.Rated,
            [.. members.Select(member => new RaterProgress(member, live.IsPresent(session.Id, member.RaterId), round.Done(member.RaterId)))],
            items);
    }
}
