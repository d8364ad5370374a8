using System.Runtime.CompilerServices;
using Playground.Comparisons;
using Playground.Ratings.Blind;
using Playground.Ratings.Exchange.Writing;
using Playground.Ratings.VoteFiles;
using Playground.Viewers;

namespace Playground.Ratings.Exchange;

/// <summary>
/// Writes stored votes, page by page, the oldest first. Ratings that don't count yet are left out. Blind sessions that haven't been revealed go out
/// one at a time: models are letters, and texts have their leaks masked. What a file said of its raters goes out as it came in.
/// </summary>
public sealed class VoteExporter(IRatingRepository store, IComparisonRepository comparisons, VisibilityPolicy visibility, TimeProvider time)
{
    const int PageSize = 500;

    /// <exception cref="VotesNotExportableException">LLM Comparator was asked for, and the votes are not about two models.</exception>
    public async Task<ExportCount> ExportAsync(VoteFormat format, VoteExportOptions options, Stream output, CancellationToken cancellationToken = default) =>
        await WriteAsync(format, options, output, cancellationToken) with { Concealed = await ConcealedAsync(options, cancellationToken) };

    async Task<ExportCount> WriteAsync(VoteFormat format, VoteExportOptions options, Stream output, CancellationToken cancellationToken) => format switch
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
        var visible = await visibility.ForAsync(options.Viewer, cancellationToken);
        var blind = options.Filter.SessionId is { } named && visible.ConcealedSessions.Contains(named) ? await BlindAsync(named, cancellationToken) : null;
        var names = options.Names ? (await store.FacetsAsync(Visibility.Unrestricted, cancellationToken)).Raters.ToDictionary(rater => rater.Id, rater => rater.Name) : [];
        var filter = Counting(options.Filter) with { OldestFirst = true, Take = PageSize, After = null };
        Comparison? rated = null;
        do
        {
            // By their models, to call each by one letter throughout the file.
            var page = await store.SearchAsync(filter, Visibility.Unrestricted, cancellationToken);
            foreach (var rating in page.Ratings)
            {
                if (visible.Withholds(rating) || visible.Conceals(rating) && (blind is null || !IsWritten(filter)))
                    continue;
                if (texts && rating.ComparisonId is { } id && rated?.Id != id)
                    rated = await comparisons.FindAsync(id, blind is null ? visible : Visibility.Unrestricted, cancellationToken) is { } found ? blind is null ? found : BlindTexts.Of(found) : null;
                yield return new(blind is null ? rating : BlindTexts.Of(rating, blind.Spoken), texts && rated?.Id == rating.ComparisonId ? rated : null, Judge(rating, names), blind);
            }
            filter = filter with { After = page.Next };
        }
        while (filter.After is not null);
    }

    /// <summary>
    /// Votes of blind sessions are written where their session is named: those of several don't belong together, since each has its own letters. Being
    /// found by a model would tell that it is among the answers.
    /// </summary>
    static bool IsWritten(RatingFilter filter) => filter is { SessionId: not null, ModelId: null, OtherModelId: null, OpenOnly: false };

    /// <summary>How many votes are kept back, whichever models were asked for: how many of them there are would tell, too.</summary>
    async Task<long> ConcealedAsync(VoteExportOptions options, CancellationToken cancellationToken)
    {
        var filter = options.Filter;
        if (IsWritten(filter))
            return 0;
        var visible = await visibility.ForAsync(options.Viewer, cancellationToken);
        var count = 0L;
        foreach (var session in visible.ConcealedSessions.Where(session => filter.SessionId is null || filter.SessionId == session))
            count += (await store.AllAsync(Counting(filter) with { SessionId = session, ModelId = null, OtherModelId = null, OpenOnly = false }, visible, cancellationToken))
                .Sum(rating => RatingVotes.Of(rating).Count(vote => vote.Criterion is null));
        return count;
    }

    // By all ratings of the session, so that a letter stands for the same model whichever of them are asked for.
    async Task<BlindNames> BlindAsync(string session, CancellationToken cancellationToken) =>
        BlindNames.Of(session, await store.AllAsync(Counting(new() { SessionId = session, Round = null, OldestFirst = true }), Visibility.Unrestricted, cancellationToken));

    RatingFilter Counting(RatingFilter filter)
    {
        var now = time.GetUtcNow().AddTicks(1);
        return filter with { To = filter.To < now ? filter.To : now };
    }

    async Task<ExportCount> CompareAsync(VoteExportOptions options, Stream output, CancellationToken cancellationToken)
    {
        var models = await TwoModelsAsync(options, cancellationToken);
        return await LlmComparatorWriter.WriteAsync(ReadAsync(options, texts: true, cancellationToken), models, output, cancellationToken);
    }

    static string? Judge(Rating rating, Dictionary<string, string> names) => rating.RaterId == Rater.UnknownId ? null
        : names.TryGetValue(rating.RaterId, out var name) && name.Length > 0 ? name : rating.RaterId;
}
