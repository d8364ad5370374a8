using Playground.Viewers;

namespace Playground.Ratings;

public static class RatingPages
{
    /// <summary>All ratings that a filter lets through, newest first; for few, such as those of a session.</summary>
    public static async Task<IReadOnlyList<Rating>> AllAsync(this IRatingRepository store, RatingFilter filter, Visibility visibility, CancellationToken cancellationToken = default)
    {
        var all = new List<Rating>();
        var page = await store.SearchAsync(filter with { Take = 500 }, visibility, cancellationToken);
        all.AddRange(page.Ratings);
        while (page.Next is { } next)
        {
            page = await store.SearchAsync(filter with { Take = 500, After = next }, visibility, cancellationToken);
            all.AddRange(page.Ratings);
        }
        return all;
    }

    /// <summary>The newest rating that a filter lets through; <c>null</c> when it lets none through.</summary>
    public static async Task<Rating?> LatestAsync(this IRatingRepository store, RatingFilter filter, Visibility visibility, CancellationToken cancellationToken = default) =>
        (await store.SearchAsync(filter with { Take = 1, OldestFirst = false, After = null }, visibility, cancellationToken)).Ratings.FirstOrDefault();
}
