using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Playground.Comparisons;
using Playground.Storage.Schema;
using Playground.Viewers;

namespace Playground.Storage.Search;

/// <summary>Lists comparisons.</summary>
sealed class HistorySearch(IStorageDatabase database, IFullTextIndex index)
{
    const int MostEntries = 500;

    /// <summary>How many finds of the index are looked up at once.</summary>
    const int Batch = 250;

    public Task<HistoryPage> SearchAsync(HistoryFilter filter, Visibility visibility, CancellationToken cancellationToken) => database.ReadAsync(async context =>
    {
        var terms = SearchTerms.Of(filter.Text, index.ShortestTerm);
        var take = Math.Clamp(filter.Take, 1, MostEntries);
        var rows = await FindAsync(context, filter, visibility, terms, take + 1, cancellationToken);
        var page = rows.Take(take).ToList();
        var entries = await HistoryEntries.ReadAsync(context, page, terms, cancellationToken);
        return new HistoryPage(entries, rows.Count > take ? page[^1].Key.ToString(CultureInfo.InvariantCulture) : null);
    }, cancellationToken);

    public Task<HistoryFacets> FacetsAsync(Visibility visibility, CancellationToken cancellationToken) => database.ReadAsync(async context =>
    {
        var visible = Filtered(context, new(), visibility);
        var models = await context.Lanes.Join(visible, lane => lane.ComparisonKey, row => row.Key, (lane, _) => lane.ModelId).Distinct().ToListAsync(cancellationToken);
        var tags = await context.Tags.Join(visible, tag => tag.ComparisonKey, row => row.Key, (tag, _) => tag.Name).Distinct().ToListAsync(cancellationToken);
        return new HistoryFacets([.. models.Order(StringComparer.Ordinal)], [.. tags.Order(StringComparer.CurrentCultureIgnoreCase)]);
    }, cancellationToken);

    async Task<List<ComparisonRow>> FindAsync(StorageContext context, HistoryFilter filter, Visibility visibility, SearchTerms terms, int take, CancellationToken cancellationToken)
    {
        var before = Before(filter.After);
        var candidates = Filtered(context, filter, visibility).Where(row => row.Key < before).OrderByDescending(row => row.Key);
        if (terms.Long.Count == 0)
            return await Holding(context, candidates, terms.Short).Take(take).ToListAsync(cancellationToken);
        var found = new List<ComparisonRow>();
        foreach (var keys in Indexed(context, candidates, terms.Long).Chunk(terms.Short.Count == 0 ? take : Batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = context.Comparisons.Where(row => keys.Contains(row.Key)).OrderByDescending(row => row.Key);
            found.AddRange(await Holding(context, rows, terms.Short).Take(take - found.Count).ToListAsync(cancellationToken));
            if (found.Count == take)
                break;
        }
        return found;
    }

    /// <summary>Those candidates, newest first, that hold every term according to the search index.</summary>
    IEnumerable<long> Indexed(StorageContext context, IQueryable<ComparisonRow> candidates, IReadOnlyList<string> terms)
    {
        var cursors = new List<KeyCursor> { new QueryCursor(candidates.Select(row => row.Key)) };
        cursors.AddRange(terms.Select(term => index.Find(context, term)));
        try
        {
            foreach (var key in KeyCursor.Common(cursors))
                yield return key;
        }
        finally
        {
            cursors.ForEach(cursor => cursor.Dispose());
        }
    }

    /// <summary>Terms too short for the search index are sought in the texts themselves.</summary>
    static IQueryable<ComparisonRow> Holding(StorageContext context, IQueryable<ComparisonRow> rows, IReadOnlyList<string> terms)
    {
        foreach (var term in terms)
            rows = rows.Where(row => StorageContext.Holds(row.Title, term)
                || context.Turns.Any(turn => turn.ComparisonKey == row.Key && StorageContext.Holds(turn.Prompt, term))
                || context.Answers.Any(answer => answer.ComparisonKey == row.Key && StorageContext.Holds(answer.Text, term)));
        return rows;
    }

    static long Before(string? after) => after is null ? long.MaxValue
        : long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key
        : throw new ArgumentException($"\"{after}\" is not the end of a page of the history.", nameof(after));

    /// <summary>The comparisons that may be seen and that a filter takes, its words and paging aside.</summary>
    public static IQueryable<ComparisonRow> Filtered(StorageContext context, HistoryFilter filter, Visibility visibility)
    {
        var rows = Visible(context, visibility);
        // The rows of an evaluation are looked at in the evaluation; here they would bury what people asked.
        rows = filter.EvaluationId is { } evaluation ? rows.Where(row => row.EvaluationId == evaluation) : rows.Where(row => row.EvaluationId == null);
        if (filter.ModelId is { } model)
            rows = rows.Where(row => context.Lanes.Any(lane => lane.ModelId == model && lane.ComparisonKey == row.Key));
        if (filter.Tag is { } name)
            rows = rows.Where(row => context.Tags.Any(tag => tag.Name == name && tag.ComparisonKey == row.Key));
        if (filter.From is { UtcTicks: var from })
            rows = rows.Where(row => row.CreatedTicks >= from);
        if (filter.To is { UtcTicks: var to })
            rows = rows.Where(row => row.CreatedTicks < to);
        return rows;
    }

    /// <summary>Every comparison that may be seen, those of evaluations too.</summary>
    public static IQueryable<ComparisonRow> Visible(StorageContext context, Visibility visibility)
    {
        var rows = context.Comparisons.Where(row => row.DeletedTicks == null);
        if (visibility.HiddenComparisons.Count == 0)
            return rows;
        string[] hidden = [.. visibility.HiddenComparisons];
        return rows.Where(row => !EF.Parameter(hidden).Contains(row.Id));
    }
}
