using Playground.Judging.Blind;

namespace Playground.Judging.Ranking;

/// <summary>Ranks the stored votes that anybody may see, once for all who ask for the same until other votes count.</summary>
public sealed class Rankings(IRatingStore store, VisibilityPolicy visibility, VoteVersions versions)
{
    const int MostKept = 32;

    readonly Lock gate = new();
    readonly Dictionary<RankingRequest, Kept> kept = [];

    /// <summary>The ranking as of now. Several who ask at once wait for the same work.</summary>
    public async Task<Ranking> FindAsync(RankingRequest request, CancellationToken cancellationToken = default) =>
        await Current(request, await versions.ReadAsync(cancellationToken)).Ranking.WaitAsync(cancellationToken);

    /// <summary>Ratings over time for the same votes; takes several fits, the first time.</summary>
    public async Task<IReadOnlyList<TrendPoint>> TrendAsync(RankingRequest request, int points, CancellationToken cancellationToken = default)
    {
        var current = Current(request, await versions.ReadAsync(cancellationToken));
        var ranking = await current.Ranking.WaitAsync(cancellationToken);
        return await (current.Trend ??= Task.Run(() => RankingTrend.Of(ranking.Votes, request.Options, points), CancellationToken.None)).WaitAsync(cancellationToken);
    }

    Kept Current(RankingRequest request, long version)
    {
        lock (gate)
        {
            if (kept.TryGetValue(request, out var found) && found.Version == version && !found.Ranking.IsFaulted)
                return found;
            foreach (var old in kept.Where(pair => pair.Value.Version != version).Select(pair => pair.Key).ToArray())
                kept.Remove(old);
            if (kept.Count >= MostKept)
                kept.Clear();
            // Nobody's leaving may end what others wait for.
            return kept[request] = new(version, Task.Run(() => RankAsync(request), CancellationToken.None));
        }
    }

    async Task<Ranking> RankAsync(RankingRequest request) =>
        Ranking.Of(request, await store.VotesAsync(request.Filter, await visibility.ForAsync(Viewer.Anybody), CancellationToken.None));

    sealed class Kept(long version, Task<Ranking> ranking)
    {
        public long Version => version;

        public Task<Ranking> Ranking => ranking;

        public Task<IReadOnlyList<TrendPoint>>? Trend { get; set; }
    }
}
