using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.PricePerformance;
using Playground.Ratings;
using Playground.Reports;
using Playground.Reports.Building;
using Playground.Statistics.Votes;
using Playground.Viewers;

namespace Playground;

/// <summary>Reads for tests that look at what is stored, whoever may see it. Programs have none of these.</summary>
public static class UnrestrictedReads
{
    public static Task<Comparison?> FindAsync(this IComparisonRepository store, string comparisonId, CancellationToken cancellationToken = default) =>
        store.FindAsync(comparisonId, Visibility.Unrestricted, cancellationToken);

    public static Task<HistoryPage> SearchAsync(this IComparisonRepository store, HistoryFilter filter, CancellationToken cancellationToken = default) =>
        store.SearchAsync(filter, Visibility.Unrestricted, cancellationToken);

    public static Task<HistoryFacets> FacetsAsync(this IComparisonRepository store, CancellationToken cancellationToken = default) => store.FacetsAsync(Visibility.Unrestricted, cancellationToken);

    public static Task<Comparison?> FindAsync(this ComparisonRunner runner, string comparisonId, CancellationToken cancellationToken = default) =>
        runner.FindAsync(comparisonId, Visibility.Unrestricted, cancellationToken);

    public static IReadOnlyList<LiveAnswer> Live(this ComparisonRunner runner, string comparisonId) => runner.Live(comparisonId, Visibility.Unrestricted);

    public static IAsyncEnumerable<Comparison> ReadAsync(this IComparisonReader feed, HistoryFilter filter, int textCharacters, CancellationToken cancellationToken = default) =>
        feed.ReadAsync(filter, textCharacters, Visibility.Unrestricted, cancellationToken);

    public static IAsyncEnumerable<Comparison> ReadAsync(this IComparisonReader feed, IReadOnlyCollection<string> comparisonIds, int textCharacters, CancellationToken cancellationToken = default) =>
        feed.ReadAsync(comparisonIds, textCharacters, Visibility.Unrestricted, cancellationToken);

    public static Task<RatingPage> SearchAsync(this IRatingRepository store, RatingFilter filter, CancellationToken cancellationToken = default) =>
        store.SearchAsync(filter, Visibility.Unrestricted, cancellationToken);

    public static Task<IReadOnlyList<Rating>> AllAsync(this IRatingRepository store, RatingFilter filter, CancellationToken cancellationToken = default) =>
        store.AllAsync(filter, Visibility.Unrestricted, cancellationToken);

    public static Task<VoteTable> VotesAsync(this IRatingRepository store, RatingFilter filter, CancellationToken cancellationToken = default) =>
        store.VotesAsync(filter, Visibility.Unrestricted, cancellationToken);

    public static Task<RatingFacets> FacetsAsync(this IRatingRepository store, CancellationToken cancellationToken = default) => store.FacetsAsync(Visibility.Unrestricted, cancellationToken);

    public static Task<IReadOnlyList<RatingRevision>> RevisionsAsync(this IRatingRepository store, string ratingId, CancellationToken cancellationToken = default) =>
        store.RevisionsAsync(ratingId, Visibility.Unrestricted, cancellationToken);

    public static Task<IReadOnlyList<ModelFigures>> ReadAsync(this IAnswerFigures figures, FigureFilter filter, CancellationToken cancellationToken = default) =>
        figures.ReadAsync(filter, Visibility.Unrestricted, cancellationToken);

    public static Task<ReportDocument?> FindAsync(this IReportRepository store, string reportId, CancellationToken cancellationToken = default) =>
        store.FindAsync(reportId, Visibility.Unrestricted, cancellationToken);

    /// <summary>As the command line makes it.</summary>
    public static Task<ReportDocument> BuildAsync(this ReportBuilder builder, ReportSettings settings, string? id = null) => builder.BuildAsync(settings, Viewer.Operator, id);

    /// <summary>What anybody may see.</summary>
    public static Task<Visibility> ForAnybodyAsync(this VisibilityPolicy policy) => policy.ForAsync(Viewer.Anybody);
}
