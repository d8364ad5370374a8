using Playground.Accounts;
using Playground.Comparisons;
using Playground.Ratings;
using Playground.Viewers;

namespace Playground.Samples;

/// <summary>Made-up comparisons that show a newcomer the pages full; tagged as such, and taken out again without a trace among the others.</summary>
public sealed class SampleData(IComparisonRepository store, IRatingRepository ratings, TimeProvider time)
{
    const int Page = 100;

    readonly SemaphoreSlim _gate = new(1);

    /// <summary>The tag of every made-up comparison.</summary>
    public const string Tag = SampleModels.Tag;

    public static bool IsSample(string modelId) => modelId.StartsWith(SampleModels.Prefix, StringComparison.Ordinal);

    public async Task<bool> IsLoadedAsync(CancellationToken cancellationToken = default) => (await FindAsync(cancellationToken)).Count > 0;

    /// <returns>The number of comparisons added; 0 where they are there already.</returns>
    public async Task<int> LoadAsync(CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Administer);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (await IsLoadedAsync(cancellationToken))
                return 0;
            var comparisons = SampleComparisons.Make(time.GetUtcNow()).ToArray();
            foreach (var comparison in comparisons)
                await store.CreateAsync(comparison, cancellationToken);
            await RateAsync(comparisons, cancellationToken);
            return comparisons.Length;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Removes what was loaded. A comparison of one's own that carries the same tag stays.</summary>
    /// <returns>The number of comparisons removed.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Administer);
        await UnrateAsync(cancellationToken);
        var removed = 0;
        while (await FindAsync(cancellationToken) is { Count: > 0 } found)
            foreach (var id in found)
                removed += await store.DeleteAsync(id, cancellationToken) ? 1 : 0;
        return removed;
    }

    async Task RateAsync(Comparison[] comparisons, CancellationToken cancellationToken)
    {
        for (var rater = 0; rater < SampleRatings.Raters; rater++)
            await ratings.SaveRaterAsync(SampleRatings.Rater(rater, time.GetUtcNow()), cancellationToken);
        await ratings.AddAsync(SampleRatings.Make(comparisons), cancellationToken);
    }

    async Task UnrateAsync(CancellationToken cancellationToken)
    {
        for (var rater = 0; rater < SampleRatings.Raters; rater++)
            while (await ratings.SearchAsync(new() { RaterId = SampleRatings.Rater(rater, default).Id, Round = null, Take = Page }, Visibility.Unrestricted, cancellationToken) is { Ratings: { Count: > 0 } found })
                foreach (var rating in found)
                    await ratings.RemoveAsync(rating.Id, cancellationToken);
    }

    async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken)
    {
        var page = await store.SearchAsync(new() { Tag = Tag, ModelId = SampleModels.All[0].Card.Id, Take = Page }, Visibility.Unrestricted, cancellationToken);
        return [.. page.Entries.Where(entry => entry.Lanes.All(lane => IsSample(lane.ModelId))).Select(entry => entry.Id)];
    }
}
