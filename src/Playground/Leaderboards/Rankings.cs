using Playground.Concurrency;
using Playground.Ratings;
using Playground.Viewers;

namespace Playground.Leaderboards;

/// <summary>Ranks the stored votes that anybody may see, once for all who ask for the same until other votes count.</summary>
public sealed class Rankings(IRatingRepository store, VisibilityPolicy visibility, VoteVersions versions)
{
    const int MostKept = 32;

    readonly VersionedCache<RankingRequest, Ranking> _rankings = new(MostKept);
    readonly VersionedCache<(RankingRequest, int Points), IReadOnlyList<TrendPoint>> _trends = new(MostKept);

    /// <summary>The ranking as of now. Several who ask at once wait for the same work.</summary>
    public async Task<Ranking> FindAsync(RankingRequest request, CancellationToken cancellationToken = default) =>
        await FindAsync(request, await versions.ReadAsync(cancellationToken), cancellationToken);

    /// <summary>Ratings over time for the same votes; takes several fits, the first time.</summary>
    public async Task<IReadOnlyList<TrendPoint>> TrendAsync(RankingRequest request, int points, CancellationToken cancellationToken = default)
    {
        var version = await versions.ReadAsync(cancellationToken);
        var ranking = await FindAsync(request, version, cancellationToken);
        return await _trends.FindAsync((request, points), version, () => Task.FromResult(RankingTrend.Of(ranking.Votes, request.Options, points)), cancellationToken);
    }

    Task<Ranking> FindAsync(RankingRequest request, long version, CancellationToken cancellationToken) => _rankings.FindAsync(
        request, version,
        async () => Ranking.Of(request, await store.VotesAsync(request.Filter, await visibility.ForAsync(Viewer.Anybody), CancellationToken.None)), cancellationToken);
}
