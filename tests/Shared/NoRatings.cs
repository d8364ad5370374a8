using Playground.Ratings;
using Playground.Statistics.Votes;
using Playground.Viewers;

namespace Playground.Testing;

/// <summary>A store in which nobody has ever rated anything, and that keeps nothing.</summary>
public sealed class NoRatings : IRatingRepository
{
    public Task<Rater?> FindRaterAsync(string raterId, CancellationToken cancellationToken = default) => Task.FromResult<Rater?>(null);

    public Task<Rater?> FindRaterByPassAsync(string passHash, CancellationToken cancellationToken = default) => Task.FromResult<Rater?>(null);

    public Task SaveRaterAsync(Rater rater, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task AddRatersAsync(IReadOnlyList<Rater> raters, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task AddPassAsync(string raterId, string passHash, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<IReadOnlyList<string>> AddAsync(IReadOnlyList<Rating> ratings, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<bool> ChangeAsync(Rating rating, CancellationToken cancellationToken = default) => Task.FromResult(false);

    public Task<IReadOnlyList<Rating>> SettleAsync(IReadOnlyList<string> ratingIds, DateTimeOffset countsFrom, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Rating>>([]);

    public Task<bool> RemoveAsync(string ratingId, CancellationToken cancellationToken = default) => Task.FromResult(false);

    public Task<Rating?> FindAsync(string ratingId, CancellationToken cancellationToken = default) => Task.FromResult<Rating?>(null);

    public Task<IReadOnlyList<RatingRevision>> RevisionsAsync(string ratingId, Visibility visibility, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<RatingRevision>>([]);

    public Task<RatingPage> SearchAsync(RatingFilter filter, Visibility visibility, CancellationToken cancellationToken = default) => Task.FromResult(new RatingPage([], null));

    public Task<IReadOnlyList<RatedPlace>> PlacesAsync(string sessionId, int round, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<RatedPlace>>([]);

    public Task<VoteTable> VotesAsync(RatingFilter filter, Visibility visibility, CancellationToken cancellationToken = default) => Task.FromResult(VoteTable.Empty);

    public Task<RatingFacets> FacetsAsync(Visibility visibility, CancellationToken cancellationToken = default) => Task.FromResult(new RatingFacets([], [], [], [], []));

    public Task<long> StampAsync(CancellationToken cancellationToken = default) => Task.FromResult(0L);

    public Task<DateTimeOffset?> NextCountingAsync(DateTimeOffset now, CancellationToken cancellationToken = default) => Task.FromResult<DateTimeOffset?>(null);
}
