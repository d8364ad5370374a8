using Playground.Ratings;
using Playground.Viewers;

namespace Playground.PricePerformance;

/// <summary>Reads how good models are by the votes on the answers whose figures stand beside them.</summary>
public sealed class VotedQuality(IRatingRepository ratings, VisibilityPolicy visibility)
{
    public async Task<QualityTable> ReadAsync(FigureFilter filter, CancellationToken cancellationToken = default) =>
        QualityTable.Of(await ratings.VotesAsync(
            new() { Tag = filter.Tag, SessionId = filter.Session, From = filter.From, To = filter.To }, await visibility.ForAsync(Viewer.Anybody, cancellationToken), cancellationToken));

    /// <summary>
    /// The same filter with the comparisons of its session named, so that answers can be chosen by it too. Which of them may be seen is decided where they
    /// are read.
    /// </summary>
    public async Task<FigureFilter> ResolveAsync(FigureFilter filter, CancellationToken cancellationToken = default)
    {
        if (filter.Session is null)
            return filter;
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (string? after = null, next = ""; next is not null; after = next)
        {
            var page = await ratings.SearchAsync(new() { SessionId = filter.Session, Take = 500, After = after }, Visibility.Unrestricted, cancellationToken);
            found.UnionWith(page.Ratings.Select(rating => rating.ComparisonId).OfType<string>());
            next = page.Next;
        }
        return filter with { Comparisons = found };
    }
}
