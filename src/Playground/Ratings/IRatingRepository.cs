using Playground.Statistics.Votes;
using Playground.Viewers;

namespace Playground.Ratings;

/// <summary>
/// Keeps raters and ratings. Every method is one transaction that is on disk when it returns; methods may be called from any thread at once.
/// </summary>
public interface IRatingRepository
{
    Task<Rater?> FindRaterAsync(string raterId, CancellationToken cancellationToken = default);

    /// <summary>The rater who holds a pass: the SHA-256 of a secret that only their browser knows, in hexadecimal.</summary>
    Task<Rater?> FindRaterByPassAsync(string passHash, CancellationToken cancellationToken = default);

    /// <summary>Adds a rater, or gives one another name.</summary>
    Task SaveRaterAsync(Rater rater, CancellationToken cancellationToken = default);

    /// <summary>Adds those of the raters that are new, and leaves the others as they are.</summary>
    Task AddRatersAsync(IReadOnlyList<Rater> raters, CancellationToken cancellationToken = default);

    /// <summary>Gives a rater one more pass. A pass that somebody holds already passes over to this rater.</summary>
    Task AddPassAsync(string raterId, string passHash, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds ratings, all or none of those that are new. One whose id is known, whose origin is known, or whose rater has rated the same item
    /// in the same round is passed over. Raters must exist.
    /// </summary>
    /// <returns>The ids of those that were added.</returns>
    Task<IReadOnlyList<string>> AddAsync(IReadOnlyList<Rating> ratings, CancellationToken cancellationToken = default);

    /// <summary>Puts a rating in place of its earlier version, which is kept as a revision.</summary>
    /// <returns>False when there is no such rating; so too below.</returns>
    Task<bool> ChangeAsync(Rating rating, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lets ratings count from a moment on, where they would only count later. What they say stays as it is, so that no revision is made.
    /// </summary>
    /// <returns>Those that count earlier now.</returns>
    Task<IReadOnlyList<Rating>> SettleAsync(IReadOnlyList<string> ratingIds, DateTimeOffset countsFrom, CancellationToken cancellationToken = default);

    /// <summary>Removes a rating and its revisions: it was taken back before it counted, or its import is undone.</summary>
    Task<bool> RemoveAsync(string ratingId, CancellationToken cancellationToken = default);

    Task<Rating?> FindAsync(string ratingId, CancellationToken cancellationToken = default);

    /// <summary>Earlier versions, the first one first, as they may be shown.</summary>
    Task<IReadOnlyList<RatingRevision>> RevisionsAsync(string ratingId, Visibility visibility, CancellationToken cancellationToken = default);

    /// <summary>A page of ratings in the order in which they were stored, newest first unless asked otherwise. Those that don't count yet are among them.</summary>
    /// <param name="visibility">Ratings of open rounds are left out, others shown without their models, and not found by them.</param>
    Task<RatingPage> SearchAsync(RatingFilter filter, Visibility visibility, CancellationToken cancellationToken = default);

    /// <summary>Who has rated what in a round of a session, without what they said, in the order in which they were stored; also where it doesn't count yet.</summary>
    Task<IReadOnlyList<RatedPlace>> PlacesAsync(string sessionId, int round, CancellationToken cancellationToken = default);

    /// <summary>The pairwise votes that count now, in the order in which they began to. Paging is ignored.</summary>
    /// <param name="visibility">Votes of concealed sessions and open rounds are left out.</param>
    Task<VoteTable> VotesAsync(RatingFilter filter, Visibility visibility, CancellationToken cancellationToken = default);

    /// <param name="visibility">Models that were rated in concealed sessions alone are left out.</param>
    Task<RatingFacets> FacetsAsync(Visibility visibility, CancellationToken cancellationToken = default);

    /// <summary>Grows with every change of any rating, by whatever process; for caches. Constant time.</summary>
    Task<long> StampAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// When the next of those ratings begins to count that don't count yet; <c>null</c> where all do. They wait for seconds, so that only the newest are
    /// looked at.
    /// </summary>
    Task<DateTimeOffset?> NextCountingAsync(DateTimeOffset now, CancellationToken cancellationToken = default);
}
