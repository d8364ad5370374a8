using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Ratings;
using Playground.Viewers;

namespace Playground.RatingSessions;

/// <summary>What a rater does in a session: gets an item and rates it. What they may see of it is said by <see cref="SessionAnswers"/>.</summary>
public sealed class RatingSessionService(
    IRatingSessionRepository store, IRatingRepository ratings, RatingService voting, ComparisonRunner runner, SessionChoice choice, SessionRounds rounds, AssignmentRelease release,
    SessionPresence live, TimeProvider time)
{
    /// <summary>The item before the rater: the one they have begun, or the next.</summary>
    /// <exception cref="SessionException">The rater doesn't take part, or the session isn't open.</exception>
    public async Task<SessionTask> NextAsync(string sessionId, string raterId, CancellationToken cancellationToken = default)
    {
        var session = await store.AdmitToOpenAsync(sessionId, raterId, cancellationToken);
        // In turn, so that two raters can't both take an item's last place.
        return await rounds.InTurnAsync(session, round => NextAsync(session, raterId, round, cancellationToken), cancellationToken);
    }

    /// <summary>An item that the rater has rated in this round, with their rating, to look at it again or to change it.</summary>
    /// <exception cref="SessionException">The rater hasn't rated it.</exception>
    public async Task<(SessionTask Task, Rating Rating)> AgainAsync(string sessionId, string raterId, string itemId, CancellationToken cancellationToken = default)
    {
        var session = await store.AdmitAsync(sessionId, raterId, cancellationToken);
        var rating = await ratings.OwnAsync(session, raterId, itemId, cancellationToken) ?? throw new SessionException(SessionFault.NotAssigned, "You haven't rated this item.");
        var assignment = await store.FindAssignmentAsync(sessionId, session.Round, itemId, raterId, cancellationToken);
        var item = session.Items.First(item => item.Id == itemId);
        return (await rounds.InTurnAsync(session, round => Task.FromResult(TaskOf(session, raterId, round, item, assignment)), cancellationToken), rating);
    }

    /// <summary>
    /// Takes the rater's verdict on an item. When it returns, the vote survives the end of the process. The same vote sent again changes
    /// nothing; another vote of the same id changes it, until the session closes.
    /// </summary>
    /// <param name="voteId">Made by whoever votes, once for an item.</param>
    /// <exception cref="SessionException">The session isn't open, or the item isn't the rater's.</exception>
    /// <exception cref="InvalidRatingException">The ballot says nothing.</exception>
    public async Task<Rating> VoteAsync(SessionTask task, string raterId, string voteId, Ballot ballot, CancellationToken cancellationToken = default)
    {
        var session = await store.AdmitToOpenAsync(task.Session.Id, raterId, cancellationToken);
        var (item, _) = task.Given();
        var comparison = await runner.FindAsync(item.ComparisonId, Visibility.Unrestricted, cancellationToken);
        // In turn, so that an item can't be given to somebody else while its vote is being stored.
        var rating = await rounds.InTurnAsync(session, async round =>
        {
            var cast = await voting.CastAsync(await RequestAsync(session, item, comparison, raterId, voteId, ballot, cancellationToken), cancellationToken);
            round.Rate(item.Id, raterId);
            return cast;
        }, cancellationToken);
        // The host may have closed the session while the vote was being stored.
        if (await store.FindAsync(session.Id, cancellationToken) is { State: SessionState.Closed })
            await voting.SettleSessionAsync(session.Id, cancellationToken);
        live.NotifyProgress(session.Id);
        return rating;
    }

    /// <summary>Takes a vote back, within <see cref="RatingService.UndoTime"/>.</summary>
    public async Task<bool> UndoAsync(string sessionId, string raterId, string voteId, CancellationToken cancellationToken = default)
    {
        var session = await store.AdmitToOpenAsync(sessionId, raterId, cancellationToken);
        var undone = await rounds.InTurnAsync(session, async round =>
        {
            if (await ratings.FindAsync(voteId, cancellationToken) is not { ItemId: { } item } rating || rating.SessionId != sessionId
                || !await voting.UndoAsync(voteId, raterId, cancellationToken))
                return false;
            if (rating.Round == session.Round)
                round.Unrate(item, raterId);
            return true;
        }, cancellationToken);
        live.Notify(sessionId);
        return undone;
    }

    /// <summary>Makes the rater's vote count at once: it can't be taken back any more.</summary>
    public async Task SettleAsync(string sessionId, string raterId, string voteId, CancellationToken cancellationToken = default)
    {
        await store.AdmitAsync(sessionId, raterId, cancellationToken);
        await voting.SettleAsync(voteId, raterId, cancellationToken);
    }

    /// <summary>What the rater rated last in the current round; <c>null</c> when they haven't rated anything.</summary>
    public async Task<Rating?> LatestAsync(RatingSession session, string raterId, CancellationToken cancellationToken = default) =>
        await rounds.InTurnAsync(session, round => Task.FromResult(round.LatestOf(raterId)), cancellationToken) is { } item
            ? await ratings.OwnAsync(session, raterId, item, cancellationToken) : null;

    /// <summary>Goes, and frees the item that the rater had before them.</summary>
    public async Task LeaveAsync(string sessionId, string raterId, CancellationToken cancellationToken = default)
    {
        var (session, member) = await store.AdmitMemberAsync(sessionId, raterId, cancellationToken);
        await release.LeaveAsync(session, member, cancellationToken);
    }

    async Task<SessionTask> NextAsync(RatingSession session, string raterId, RoundAssignments round, CancellationToken cancellationToken)
    {
        if (round.OpenOf(raterId) is [var begun, ..])
            return TaskOf(
                session, raterId, round, session.Items.FirstOrDefault(item => item.Id == begun), await store.FindAssignmentAsync(session.Id, session.Round, begun, raterId, cancellationToken));
        if (await ChooseAsync(session, raterId, round, cancellationToken) is not var (next, comparison))
            return TaskOf(session, raterId, round, null, null);
        var assignment = new SessionAssignment(session.Id, session.Round, next.Item.Id, raterId, next.Order, time.GetUtcNow());
        await store.SaveAssignmentAsync(assignment, cancellationToken);
        round.Give(assignment);
        return TaskOf(session, raterId, round, next.Item, assignment) with { Comparison = comparison };
    }

    async Task<(Choice Choice, Comparison Comparison)?> ChooseAsync(RatingSession session, string raterId, RoundAssignments round, CancellationToken cancellationToken)
    {
        if (await choice.NextAsync(session, raterId, round, cancellationToken) is { } free)
            return free;
        // Of a solo session everybody may have every item, and what one has rated already one can't be given.
        return session.Solo || await release.FreeAbandonedAsync(session, round, cancellationToken) == 0 ? null : await choice.NextAsync(session, raterId, round, cancellationToken);
    }

    async Task<RatingRequest> RequestAsync(
        RatingSession session, SessionItem item, Comparison? comparison, string raterId, string voteId, Ballot ballot, CancellationToken cancellationToken)
    {
        var assignment = await store.FindAssignmentAsync(session.Id, session.Round, item.Id, raterId, cancellationToken) is { ReleasedAt: null } given
            ? given : throw new SessionException(SessionFault.NotAssigned, "This item isn't before you any more; it was given to somebody else.");
        var answers = (comparison is null ? null : RatableAnswers.Of(comparison, item.Turn, assignment.Order))
            ?? throw new SessionException(SessionFault.NotReady, "These answers can't be rated any more.");
        return new()
        {
            Id = voteId,
            RaterId = raterId,
            Ballot = ballot,
            Answers = answers,
            Comparison = comparison!,
            Turn = item.Turn,
            Place = new(session.Id, item.Id, session.Round),
            Language = session.Language,
            Blind = session.Blind,
            ShownAt = assignment.ShownAt,
        };
    }

    static SessionTask TaskOf(RatingSession session, string raterId, RoundAssignments round, SessionItem? item, SessionAssignment? assignment) =>
        new(session, item, assignment, round.Done(raterId), round.Most(raterId, session.Overlap));
}
