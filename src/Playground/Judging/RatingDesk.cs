using System.Collections.Immutable;
using Playground.Judging.Blind;

namespace Playground.Judging;

/// <summary>
/// Takes ratings and says when there are new ones. A rating counts <see cref="UndoTime"/> after it was cast; until then it can be taken
/// back. Sending one again changes nothing, so that retries and double clicks count once.
/// </summary>
public sealed class RatingDesk(IRatingStore store, TimeProvider time)
{
    public static readonly TimeSpan UndoTime = TimeSpan.FromSeconds(10);

    ImmutableList<Action<Rating>> _watchers = [];

    /// <summary>
    /// Stores a rating: adds it, or puts it in place of the rater's earlier one of the same id, which is kept as a revision. When it returns,
    /// the rating survives the end of the process.
    /// </summary>
    /// <exception cref="InvalidRatingException">The rating says nothing, or something that can't be said.</exception>
    public async Task<Rating> CastAsync(Rating rating, CancellationToken cancellationToken = default)
    {
        RatingCheck.ThrowIfFaulty(rating);
        var stored = rating;
        if ((await store.AddAsync([rating], cancellationToken)).Count == 0)
            stored = await ChangeAsync(rating, cancellationToken);
        Notify(stored);
        return stored;
    }

    /// <summary>Takes a rating back, as long as it doesn't count.</summary>
    /// <returns>False when it counts already, or there is no such rating of this rater.</returns>
    public async Task<bool> UndoAsync(string ratingId, string raterId, CancellationToken cancellationToken = default)
    {
        if (await store.FindAsync(ratingId, cancellationToken) is not { } rating || rating.RaterId != raterId || rating.CountsFrom <= time.GetUtcNow())
            return false;
        await store.RemoveAsync(ratingId, cancellationToken);
        Notify(rating);
        return true;
    }

    /// <summary>Makes a rating count at once: it can't be taken back any more.</summary>
    public async Task<Rating?> SettleAsync(string ratingId, string raterId, CancellationToken cancellationToken = default)
    {
        if (await store.FindAsync(ratingId, cancellationToken) is not { } rating || rating.RaterId != raterId)
            return null;
        return (await SettleAsync([rating], cancellationToken)).SingleOrDefault() ?? rating;
    }

    /// <summary>Makes all that was said in a session count at once, for instance because it closes: nothing can be taken back any more.</summary>
    public async Task SettleSessionAsync(string sessionId, CancellationToken cancellationToken = default) =>
        await SettleAsync(await store.AllAsync(new() { SessionId = sessionId, Round = null, From = time.GetUtcNow() }, Visibility.Unrestricted, cancellationToken), cancellationToken);

    /// <summary>What the rater said of a turn of a comparison outside of sessions; <c>null</c> when nothing.</summary>
    public async Task<Rating?> FindAsync(string comparisonId, int turn, string raterId, CancellationToken cancellationToken = default)
    {
        var page = await store.SearchAsync(new() { ComparisonId = comparisonId, RaterId = raterId, Take = 500 }, Visibility.Unrestricted, cancellationToken);
        return page.Ratings.FirstOrDefault(rating => rating.Turn == turn && rating.SessionId is null);
    }

    /// <summary>The moment from which a rating cast now counts.</summary>
    public DateTimeOffset CountsFrom() => time.GetUtcNow() + UndoTime;

    /// <summary>Calls <paramref name="changed"/> after each rating that is cast, changed, taken back or settled, on any thread. Dispose to stop.</summary>
    public IDisposable Watch(Action<Rating> changed)
    {
        var watcher = new Action<Rating>(rating => changed(rating));
        ImmutableInterlocked.Update(ref _watchers, watchers => watchers.Add(watcher));
        return new Subscription(() => ImmutableInterlocked.Update(ref _watchers, watchers => watchers.Remove(watcher)));
    }

    async Task<Rating> ChangeAsync(Rating rating, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(rating.Id, cancellationToken) is not { } earlier || earlier.RaterId != rating.RaterId)
            throw new InvalidRatingException("This was rated already, by another vote. Load the page again to see it.");
        // The same vote once more is a retry, not a change.
        if (RatingCheck.SaysTheSame(earlier, rating))
            return earlier;
        var changed = rating with
        {
            CreatedAt = earlier.CreatedAt,
            ChangedAt = time.GetUtcNow(),
            CountsFrom = earlier.CountsFrom,
            DecisionTime = earlier.DecisionTime,
            Blind = earlier.Blind && rating.Blind,
        };
        await store.ChangeAsync(changed, cancellationToken);
        return changed;
    }

    async Task<IReadOnlyList<Rating>> SettleAsync(IReadOnlyList<Rating> pending, CancellationToken cancellationToken)
    {
        var settled = pending.Count == 0 ? [] : await store.SettleAsync([.. pending.Select(rating => rating.Id)], time.GetUtcNow(), cancellationToken);
        foreach (var rating in settled)
            Notify(rating);
        return settled;
    }

    void Notify(Rating rating)
    {
        foreach (var watcher in _watchers)
            watcher(rating);
    }

    sealed class Subscription(Action remove) : IDisposable
    {
        Action? _remove = remove;

        public void Dispose() => Interlocked.Exchange(ref _remove, null)?.Invoke();
    }
}
