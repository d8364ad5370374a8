using System.Runtime.CompilerServices;
using Playground.Comparing;
using Playground.Judging.Exchange.Writing;

namespace Playground.Judging.Exchange;

/// <summary>What to export.</summary>
public sealed record VoteExportOptions
{
    /// <summary>Which ratings; paging is ignored.</summary>
    public RatingFilter Filter { get; init; } = new();

    /// <summary>Raters by their names instead of their ids.</summary>
    public bool Names { get; init; }
}

/// <summary>The votes asked for can't be written so; the message says why, for people.</summary>
public sealed class VotesNotExportableException(string message) : Exception(message);

/// <summary>
/// Writes stored votes, page by page, the oldest first. Ratings that don't count yet are left out. Which model gave which answer is kept back
/// for blind sessions that haven't been revealed; what a file said of its raters goes out as it came in.
/// </summary>
public sealed class VoteExporter(IRatingStore store, IComparisonStore comparisons, TimeProvider time, IHiddenSessions? hidden = null)
{
    const int PageSize = 500;

    /// <exception cref="VotesNotExportableException">LLM Comparator was asked for, and the votes are not about two models.</exception>
    public async Task<ExportCount> ExportAsync(VoteFormat format, VoteExportOptions options, Stream output, CancellationToken cancellationToken = default) => format switch
    {
        VoteFormat.LmArena => await LmArenaWriter.WriteAsync(ReadAsync(options, texts: true, cancellationToken), output, cancellationToken),
        VoteFormat.Csv => await CsvVoteWriter.WriteAsync(ReadAsync(options, texts: false, cancellationToken), output, cancellationToken),
        VoteFormat.Dpo => await DpoWriter.WriteAsync(ReadAsync(options, texts: true, cancellationToken), output, cancellationToken),
        VoteFormat.LlmComparator => await CompareAsync(options, output, cancellationToken),
        _ => throw new VotesNotExportableException($"The format {format.Name()} can only be read; {string.Join(", ", VoteFormats.Writable)} can be written."),
    };

    /// <summary>Checks what can be checked before the first byte is written.</summary>
    /// <returns>The two models that LLM Comparator is to show.</returns>
    /// <exception cref="VotesNotExportableException">There are more or fewer.</exception>
    public async Task<(string First, string Second)> TwoModelsAsync(VoteExportOptions options, CancellationToken cancellationToken = default)
    {
        if (options.Filter is { ModelId: { } one, OtherModelId: { } other })
            return (one, other);
        var models = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var rating in ReadAsync(options, texts: false, cancellationToken))
            models.UnionWith(rating.Rating.Answers.Index().Select(answer => rating.Name(answer.Index)));
        return models.ToArray() is [var first, var second]
            ? (first, second)
            : throw new VotesNotExportableException($"LLM Comparator shows two models, and these votes are about {models.Count}. Name the two to compare{(models.Count > 2 ? $": {string.Join(", ", models.Take(20))}{(models.Count > 20 ? ", …" : "")}" : "")}.");
    }

    /// <param name="texts">Bring along the comparisons that were rated.</param>
    public async IAsyncEnumerable<ExportedRating> ReadAsync(VoteExportOptions options, bool texts, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var concealed = hidden is null ? new HashSet<string>() : await hidden.ReadAsync(cancellationToken);
        var names = options.Names ? (await store.FacetsAsync(cancellationToken)).Raters.ToDictionary(rater => rater.Id, rater => rater.Name) : [];
        var now = time.GetUtcNow().AddTicks(1);
        var filter = options.Filter with { OldestFirst = true, Take = PageSize, After = null, To = options.Filter.To < now ? options.Filter.To : now };
        Comparison? rated = null;
        do
        {
            var page = await store.SearchAsync(filter, cancellationToken);
            foreach (var rating in page.Ratings)
            {
                if (texts && rating.ComparisonId is { } id && rated?.Id != id)
                    rated = await comparisons.FindAsync(id, cancellationToken);
                var isHidden = rating.SessionId is { } session && concealed.Contains(session);
                // Being found by a model would tell that it is among the answers.
                if (!isHidden || filter is { ModelId: null, OtherModelId: null, OpenOnly: false })
                    yield return new(rating, texts && rated?.Id == rating.ComparisonId ? rated : null, Judge(rating, names), isHidden);
            }
            filter = filter with { After = page.Next };
        }
        while (filter.After is not null);
    }

    async Task<ExportCount> CompareAsync(VoteExportOptions options, Stream output, CancellationToken cancellationToken)
    {
        var models = await TwoModelsAsync(options, cancellationToken);
        return await LlmComparatorWriter.WriteAsync(ReadAsync(options, texts: true, cancellationToken), models, output, cancellationToken);
    }

    static string? Judge(Rating rating, Dictionary<string, string> names) => rating.RaterId == Rater.UnknownId ? null
        : names.TryGetValue(rating.RaterId, out var name) && name.Length > 0 ? name : rating.RaterId;
}
