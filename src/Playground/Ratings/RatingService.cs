using Playground.Accounts;
using Playground.Viewers;

namespace Playground.Ratings;

/// <summary>
/// Takes ratings. A rating counts <see cref="UndoTime"/> after it was cast; until then it can be taken back. Sending one again changes nothing, so that
/// retries and double clicks count once.
/// </summary>
public sealed class RatingService(IRatingRepository store, TimeProvider time)
{
    public static readonly TimeSpan UndoTime = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Stores a rating: adds it, or puts it in place of the rater's earlier one of the same id, which is kept as a revision. When it returns,
    /// the rating survives the end of the process.
    /// </summary>
    /// <exception cref="InvalidRatingException">The rating says nothing, or something that can't be said, or an answer isn't fit to be rated.</exception>
    public async Task<Rating> CastAsync(RatingRequest request, CancellationToken cancellationToken = default)
    {
        // In a session, its own list of members says who may.
        if (request.Place is null)
            AccessControl.Demand(Permission.Work);
        var rating = RatingOf(request);
        RatingCheck.ThrowIfFaulty(rating);
        return (await store.AddAsync([rating], cancellationToken)).Count > 0 ? rating : await ChangeAsync(rating, cancellationToken);
    }

    /// <summary>Takes a rating back, as long as it doesn't count.</summary>
    /// <returns>False when it counts already, or there is no such rating of this rater.</returns>
    public async Task<bool> UndoAsync(string ratingId, string raterId, CancellationToken cancellationToken = default)
    {
        if (await store.FindAsync(ratingId, cancellationToken) is not { } rating || rating.RaterId != raterId || rating.CountsFrom <= time.GetUtcNow())
            return false;
        return await store.RemoveAsync(ratingId, cancellationToken);
    }

    /// <summary>Makes a rating count at once: it can't be taken back any more.</summary>
    public async Task<Rating?> SettleAsync(string ratingId, string raterId, CancellationToken cancellationToken = default)
    {
        if (await store.FindAsync(ratingId, cancellationToken) is not { } rating || rating.RaterId != raterId)
            return null;
        return (await store.SettleAsync([ratingId], time.GetUtcNow(), cancellationToken)).SingleOrDefault() ?? rating;
    }

    /// <summary>Makes all that was said in a session count at once, for instance because it closes: nothing can be taken back any more.</summary>
    public async Task SettleSessionAsync(string sessionId, CancellationToken cancellationToken = default)
    {
        var pending = await store.AllAsync(new() { SessionId = sessionId, Round = null, From = time.GetUtcNow() }, Visibility.Unrestricted, cancellationToken);
        if (pending.Count > 0)
            await store.SettleAsync([.. pending.Select(rating => rating.Id)], time.GetUtcNow(), cancellationToken);
    }

    /// <summary>What the rater said of a turn of a comparison outside of sessions, the last where there are several; <c>null</c> when nothing.</summary>
    public Task<Rating?> FindAsync(string comparisonId, int turn, string raterId, CancellationToken cancellationToken = default) =>
        store.LatestAsync(new() { ComparisonId = comparisonId, Turn = turn, RaterId = raterId, OutsideSessions = true }, Visibility.Unrestricted, cancellationToken);

    async Task<Rating> ChangeAsync(Rating rating, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(rating.Id, cancellationToken) is not { } earlier || earlier.RaterId != rating.RaterId)
            throw new InvalidRatingException(RatingFaultKind.RatedAlready, $"This was rated already, by another vote. Load the page again to see it.");
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

    Rating RatingOf(RatingRequest request)
    {
        if (!request.Answers.All(RatableAnswers.IsRatable))
            throw new InvalidRatingException(RatingFaultKind.NotRatable, $"An answer failed or isn't complete, so that it can't be rated.");
        var now = time.GetUtcNow();
        return new()
        {
            Id = request.Id,
            RaterId = request.RaterId,
            Answers = request.Ballot.Rated([.. request.Answers.Select(RatableAnswers.ToRated)]),
            Outcome = request.Ballot.Outcome,
            Rationale = string.IsNullOrWhiteSpace(request.Ballot.Rationale) ? null : request.Ballot.Rationale,
            Tags = request.Comparison.Tags,
            Language = request.Language,
            Blind = request.Blind,
            DecisionTime = now - request.ShownAt,
            ComparisonId = request.Comparison.Id,
            Turn = request.Turn,
            SessionId = request.Place?.SessionId,
            ItemId = request.Place?.ItemId,
            Round = request.Place?.Round ?? 0,
            CreatedAt = now,
            CountsFrom = now + UndoTime,
        };
    }
}
