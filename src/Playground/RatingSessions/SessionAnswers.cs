using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Ratings;
using Playground.Ratings.Blind;
using Playground.Viewers;

namespace Playground.RatingSessions;

/// <summary>
/// The answers of a session, as far as a rater may see them. The rules about that are kept here, whatever page asks: nobody learns who wrote what before their
/// own rating counts.
/// </summary>
public sealed class SessionAnswers(IRatingSessionRepository store, IRatingRepository ratings, ComparisonRunner runner, SessionRounds rounds, VisibilityPolicy visibility, TimeProvider time)
{
    /// <summary>The answers of an item as this rater may see them. The first look is noted: from it the time of the decision is counted.</summary>
    /// <exception cref="SessionException">The item isn't the rater's.</exception>
    public async Task<BlindView> LookAsync(SessionTask task, CancellationToken cancellationToken = default)
    {
        var (item, assignment) = task.Given();
        if ((task.Comparison ?? await runner.FindAsync(item.ComparisonId, Visibility.Unrestricted, cancellationToken)) is not { } comparison)
            return new([], [], BlindState.NotRatable, 0);
        var view = BlindView.Of(comparison, item.Turn, assignment.Order, task.Session.Blind ? task.Session.Leaks : LeakAction.Leave, task.Session.ShowsThoughts);
        if (view.State == BlindState.Ready && assignment.ShownAt is null)
            await NoteAsync(assignment, cancellationToken);
        return view;
    }

    /// <summary>Why raters judged an item as they did in the first round, for those who look at it again; not which answer they preferred, which would be taken for the right one.</summary>
    public async Task<IReadOnlyList<string>> ReasonsAsync(SessionTask task, CancellationToken cancellationToken = default) => task is not { Session: { Round: > 0, Revealed: true }, Item: { } item } ? []
        : [.. (await ratings.AllAsync(new() { SessionId = task.Session.Id, Round = 0, ItemId = item.Id }, Visibility.Unrestricted, cancellationToken)).Select(rating => rating.Rationale).OfType<string>()];

    /// <summary>The first item before it can be given to anybody: its prompts, and whether its answers are still being written.</summary>
    public async Task<BlindView> LookAheadAsync(RatingSession session, CancellationToken cancellationToken = default)
    {
        var item = session.Items[0];
        return await runner.FindAsync(item.ComparisonId, Visibility.Unrestricted, cancellationToken) is { } comparison
            ? BlindView.Of(comparison, item.Turn, item.Lanes, LeakAction.Mask) : new([], [], BlindState.NotRatable, 0);
    }

    /// <summary>Calls <paramref name="written"/>, on any thread and possibly again, when the last answer of an item's comparison has ended. Dispose to stop.</summary>
    public IDisposable Watch(SessionItem item, Action written) => runner.Watch(item.ComparisonId, () =>
    {
        if (!runner.IsWriting(item.ComparisonId))
            written();
    });

    /// <summary>Completes when all answers of an item's comparison are stored.</summary>
    public Task WaitAsync(SessionItem item, CancellationToken cancellationToken = default) => runner.WaitAsync(item.ComparisonId, cancellationToken);

    /// <summary>Who wrote what: in a solo session as soon as the rater's own vote counts, otherwise after the host's reveal.</summary>
    /// <returns><c>null</c> before that.</returns>
    public async Task<IReadOnlyList<Answer>?> RevealAsync(string sessionId, string raterId, string itemId, CancellationToken cancellationToken = default)
    {
        var session = await store.AdmitAsync(sessionId, raterId, cancellationToken);
        var rating = await ratings.OwnAsync(session, raterId, itemId, cancellationToken);
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

    // In turn and as it stands in the store: it may have been given to somebody else meanwhile.
    Task NoteAsync(SessionAssignment assignment, CancellationToken cancellationToken) => rounds.InTurnAsync(assignment.SessionId, async () =>
    {
        if (await store.FindAssignmentAsync(assignment.SessionId, assignment.Round, assignment.ItemId, assignment.RaterId, cancellationToken) is not { ReleasedAt: null, ShownAt: null } unseen)
            return false;
        await store.SaveAssignmentAsync(unseen with { ShownAt = time.GetUtcNow() }, cancellationToken);
        return true;
    }, cancellationToken);
}
