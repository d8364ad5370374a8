using Playground.Comparing;
using Playground.Judging.Blind;

namespace Playground.Judging.Sessions;

/// <summary>
/// What a rater does in a session: gets an item, looks at it, rates it. The rules about what they may see and when are kept here, whatever
/// page asks: nobody learns who wrote what, or what others said, before their own rating counts.
/// </summary>
public sealed class SessionDesk(
    IRatingSessionStore store, IRatingStore ratings, RatingDesk desk, ComparisonRunner runner, SessionChoice choice, Departure departure, SessionLive live,
    VisibilityPolicy visibility, TimeProvider time)
{
    // One at a time, so that two raters can't both take an item's last place.
    readonly SemaphoreSlim _assigning = new(1);

    /// <summary>The item before the rater: the one they have begun, or the next.</summary>
    /// <exception cref="SessionException">The rater doesn't take part, or the session isn't open.</exception>
    public async Task<SessionTask> NextAsync(string sessionId, string raterId, CancellationToken cancellationToken = default)
    {
        var session = await AdmitAsync(sessionId, raterId, cancellationToken);
        RequireOpen(session);
        await _assigning.WaitAsync(cancellationToken);
        try
        {
            var mine = (await MineAsync(session, raterId, cancellationToken)).Select(rating => rating.ItemId!).ToHashSet(StringComparer.Ordinal);
            var taken = (await store.AssignmentsAsync(sessionId, session.Round, cancellationToken)).Where(assignment => assignment.ReleasedAt is null).ToArray();
            var most = Most(session, raterId, taken, mine);
            if (taken.FirstOrDefault(assignment => assignment.RaterId == raterId && !mine.Contains(assignment.ItemId)) is { } begun)
                return new(session, session.Items.FirstOrDefault(item => item.Id == begun.ItemId), begun, mine.Count, most);
            if (await ChooseAsync(session, raterId, taken, mine, cancellationToken) is not var (next, comparison))
                return new(session, null, null, mine.Count, most);
            var assignment = new SessionAssignment(session.Id, session.Round, next.Item.Id, raterId, next.Order, time.GetUtcNow());
            await store.SaveAssignmentAsync(assignment, cancellationToken);
            return new(session, next.Item, assignment, mine.Count, most) { Comparison = comparison };
        }
        finally
        {
            _assigning.Release();
        }
    }

    /// <summary>An item that the rater has rated in this round, with their rating, to look at it again or to change it.</summary>
    /// <exception cref="SessionException">The rater hasn't rated it.</exception>
    public async Task<(SessionTask Task, Rating Rating)> AgainAsync(string sessionId, string raterId, string itemId, CancellationToken cancellationToken = default)
    {
        var session = await AdmitAsync(sessionId, raterId, cancellationToken);
        var mine = await MineAsync(session, raterId, cancellationToken);
        var rating = mine.FirstOrDefault(rating => rating.ItemId == itemId) ?? throw new SessionException(SessionFault.NotAssigned, "You haven't rated this item.");
        var assignment = await store.FindAssignmentAsync(sessionId, session.Round, itemId, raterId, cancellationToken);
        var taken = (await store.AssignmentsAsync(sessionId, session.Round, cancellationToken)).Where(other => other.ReleasedAt is null).ToArray();
        var most = Most(session, raterId, taken, mine.Select(other => other.ItemId!).ToHashSet(StringComparer.Ordinal));
        return (new(session, session.Items.First(item => item.Id == itemId), assignment, mine.Count, most), rating);
    }

    /// <summary>The answers of an item as this rater may see them. The first look is noted: from it the time of the decision is counted.</summary>
    /// <exception cref="SessionException">The item isn't the rater's.</exception>
    public async Task<BlindView> LookAsync(SessionTask task, CancellationToken cancellationToken = default)
    {
        var (item, assignment) = Given(task);
        if ((task.Comparison ?? await runner.FindAsync(item.ComparisonId, Visibility.Unrestricted, cancellationToken)) is not { } comparison)
            return new([], [], BlindState.NotRatable, 0);
        var view = BlindView.Of(comparison, item.Turn, assignment.Order, task.Session.Blind ? task.Session.Leaks : LeakAction.Leave);
        if (view.State == BlindState.Ready && assignment.ShownAt is null)
            await store.SaveAssignmentAsync(assignment with { ShownAt = time.GetUtcNow() }, cancellationToken);
        return view;
    }

    /// <summary>What there is to see of a blind look of one's own that can't begin yet, or never will.</summary>
    public async Task<BlindView> WaitAsync(RatingSession solo, CancellationToken cancellationToken = default)
    {
        var item = solo.Items[0];
        return await runner.FindAsync(item.ComparisonId, Visibility.Unrestricted, cancellationToken) is { } comparison
            ? BlindView.Of(comparison, item.Turn, item.Lanes, LeakAction.Mask) : new([], [], BlindState.NotRatable, 0);
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
        var session = await AdmitAsync(task.Session.Id, raterId, cancellationToken);
        RequireOpen(session);
        var (item, _) = Given(task);
        var assignment = await store.FindAssignmentAsync(session.Id, session.Round, item.Id, raterId, cancellationToken) is { ReleasedAt: null } given
            ? given : throw new SessionException(SessionFault.NotAssigned, "This item isn't before you any more; it was given to somebody else.");
        var comparison = await runner.FindAsync(item.ComparisonId, Visibility.Unrestricted, cancellationToken);
        var answers = (comparison is null ? null : RatableAnswers.Of(comparison, item.Turn, assignment.Order))
            ?? throw new SessionException(SessionFault.NotReady, "These answers can't be rated any more.");
        var rating = await desk.CastAsync(
            Rating(session, item, assignment, raterId, voteId, ballot) with { Answers = ballot.Rated([.. answers.Select(RatableAnswers.ToRated)]), Tags = comparison!.Tags }, cancellationToken);
        // The host may have closed the session while the vote was being stored.
        if (await store.FindAsync(session.Id, cancellationToken) is { State: SessionState.Closed })
            await desk.SettleSessionAsync(session.Id, cancellationToken);
        live.NotifyProgress(session.Id);
        return rating;
    }

    /// <summary>Takes a vote back, within <see cref="RatingDesk.UndoTime"/>.</summary>
    public async Task<bool> UndoAsync(string sessionId, string raterId, string voteId, CancellationToken cancellationToken = default)
    {
        RequireOpen(await AdmitAsync(sessionId, raterId, cancellationToken));
        var undone = await desk.UndoAsync(voteId, raterId, cancellationToken);
        live.Notify(sessionId);
        return undone;
    }

    /// <summary>What the rater has rated in the current round, the latest first.</summary>
    public async Task<IReadOnlyList<Rating>> MineAsync(RatingSession session, string raterId, CancellationToken cancellationToken = default) =>
        await ratings.AllAsync(new() { SessionId = session.Id, Round = session.Round, RaterId = raterId }, Visibility.Unrestricted, cancellationToken);

    /// <summary>Goes, and frees the item that the rater had before them.</summary>
    public async Task LeaveAsync(string sessionId, string raterId, CancellationToken cancellationToken = default)
    {
        var (session, member) = await AdmitMemberAsync(sessionId, raterId, cancellationToken);
        await departure.LeaveAsync(session, member, cancellationToken);
    }

    /// <summary>Who wrote what: in a solo session as soon as the rater's own vote counts, otherwise after the host's reveal.</summary>
    /// <returns><c>null</c> before that.</returns>
    public async Task<IReadOnlyList<Answer>?> RevealAsync(string sessionId, string raterId, string itemId, CancellationToken cancellationToken = default)
    {
        var session = await AdmitAsync(sessionId, raterId, cancellationToken);
        var rating = (await MineAsync(session, raterId, cancellationToken)).FirstOrDefault(rating => rating.ItemId == itemId);
        if (!(session.Revealed || !session.Blind || session.Solo && rating is not null && rating.CountsFrom <= time.GetUtcNow()))
            return null;
        var item = session.Items.First(item => item.Id == itemId);
        // What one has seen in a look of one's own may meanwhile be rated blind in a session of others.
        if (session.Solo && (await visibility.ForAsync(Viewer.Rater(raterId), cancellationToken)).Hides(item.ComparisonId))
            return null;
        var order = rating?.Answers.Select(answer => answer.AnswerId).ToArray();
        var comparison = await runner.FindAsync(item.ComparisonId, Visibility.Unrestricted, cancellationToken);
        var answers = comparison is null ? null : RatableAnswers.Of(comparison, item.Turn, item.Lanes);
        return order is null ? answers : answers?.OrderBy(answer => Array.IndexOf(order, answer.Id)).ToArray();
    }

    static int Most(RatingSession session, string raterId, IReadOnlyCollection<SessionAssignment> taken, IReadOnlySet<string> mine)
    {
        var others = taken.Where(assignment => assignment.RaterId != raterId).CountBy(assignment => assignment.ItemId, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return session.Current.Count(item => mine.Contains(item.Id) || others.GetValueOrDefault(item.Id) < session.Overlap);
    }

    async Task<(Choice Choice, Comparison Comparison)?> ChooseAsync(
        RatingSession session, string raterId, IReadOnlyCollection<SessionAssignment> taken, IReadOnlySet<string> mine, CancellationToken cancellationToken)
    {
        if (await choice.NextAsync(session, raterId, taken, mine, cancellationToken) is { } free)
            return free;
        // Of a solo session everybody may have every item, and what one has rated already one can't be given.
        var freed = session.Solo ? [] : await departure.FreeAbandonedAsync(session, [.. taken.Where(assignment => !mine.Contains(assignment.ItemId))], cancellationToken);
        return freed.Count == 0 ? null : await choice.NextAsync(session, raterId, [.. taken.Except(freed)], mine, cancellationToken);
    }

    async Task<RatingSession> AdmitAsync(string sessionId, string raterId, CancellationToken cancellationToken) =>
        (await AdmitMemberAsync(sessionId, raterId, cancellationToken)).Session;

    async Task<(RatingSession Session, SessionMember Member)> AdmitMemberAsync(string sessionId, string raterId, CancellationToken cancellationToken)
    {
        var (session, member) = await store.FindForAsync(sessionId, raterId, cancellationToken);
        if (session is null)
            throw new SessionException(SessionFault.NotFound, "There is no such session.");
        return member is not null && (session.Solo || member.Role == SessionRole.Rater)
            ? (session, member) : throw new SessionException(SessionFault.NotAllowed, "Only raters of this session can do this.");
    }

    static void RequireOpen(RatingSession session)
    {
        if (session.State != SessionState.Open)
            throw new SessionException(SessionFault.NotOpen, "The session isn't open; wait for the host.");
    }

    static (SessionItem Item, SessionAssignment Assignment) Given(SessionTask task) => task is { Item: { } item, Assignment: { } assignment }
        ? (item, assignment) : throw new SessionException(SessionFault.NotAssigned, "There is no item before you.");

    Rating Rating(RatingSession session, SessionItem item, SessionAssignment assignment, string raterId, string voteId, Ballot ballot) => new()
    {
        Id = voteId,
        RaterId = raterId,
        Answers = [],
        Outcome = ballot.Outcome,
        Rationale = string.IsNullOrWhiteSpace(ballot.Rationale) ? null : ballot.Rationale,
        Language = session.Language,
        Blind = session.Blind,
        DecisionTime = assignment.ShownAt is { } shown ? time.GetUtcNow() - shown : null,
        ComparisonId = item.ComparisonId,
        Turn = item.Turn,
        SessionId = session.Id,
        ItemId = item.Id,
        Round = session.Round,
        CreatedAt = time.GetUtcNow(),
        CountsFrom = desk.CountsFrom(),
    };
}
