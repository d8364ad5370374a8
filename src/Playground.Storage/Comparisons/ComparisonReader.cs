using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Playground.Comparisons;
using Playground.Storage.Schema;
using Playground.Storage.Search;
using Playground.Storage.Serialization;
using Playground.Viewers;

namespace Playground.Storage.Comparisons;

/// <summary>Comparisons a batch at a time: each batch is one state of the database, and no reader keeps it from being written.</summary>
sealed class ComparisonReader(IStorageDatabase database) : IComparisonReader
{
    const int Batch = 100;

    public IAsyncEnumerable<Comparison> ReadAsync(HistoryFilter filter, int textCharacters, Visibility visibility, CancellationToken cancellationToken = default) =>
        ReadAsync(context => HistorySearch.Filtered(context, filter, visibility), textCharacters, cancellationToken);

    public IAsyncEnumerable<Comparison> ReadAsync(IReadOnlyCollection<string> comparisonIds, int textCharacters, Visibility visibility, CancellationToken cancellationToken = default) =>
        ReadAsync(context => HistorySearch.Visible(context, visibility).Where(row => comparisonIds.Contains(row.Id)), textCharacters, cancellationToken);

    async IAsyncEnumerable<Comparison> ReadAsync(Func<StorageContext, IQueryable<ComparisonRow>> rows, int textCharacters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = long.MaxValue;
        List<ComparisonRow> batch;
        do
        {
            var last = before;
            (batch, var comparisons) = await database.ReadAsync(async context =>
            {
                var found = await rows(context).Where(row => row.Key < last).OrderByDescending(row => row.Key).Take(Batch).ToListAsync(cancellationToken);
                return (found, await CompleteAsync(context, found, textCharacters, cancellationToken));
            }, cancellationToken);
            foreach (var comparison in comparisons)
                yield return comparison;
            before = batch.Count > 0 ? batch[^1].Key : before;
        }
        while (batch.Count == Batch);
    }

    static async Task<IReadOnlyList<Comparison>> CompleteAsync(StorageContext context, List<ComparisonRow> rows, int textCharacters, CancellationToken cancellationToken)
    {
        var keys = rows.Select(row => row.Key).ToArray();
        var lanes = (await context.Lanes.Where(lane => keys.Contains(lane.ComparisonKey)).OrderBy(lane => lane.Index).ToListAsync(cancellationToken)).ToLookup(lane => lane.ComparisonKey);
        var tags = (await context.Tags.Where(tag => keys.Contains(tag.ComparisonKey)).OrderBy(tag => tag.Position).ToListAsync(cancellationToken)).ToLookup(tag => tag.ComparisonKey);
        var turns = (await context.Turns.Where(turn => keys.Contains(turn.ComparisonKey)).OrderBy(turn => turn.Index).ToListAsync(cancellationToken)).ToLookup(turn => turn.ComparisonKey);
        var answers = (await Cut(context.Answers.Where(answer => keys.Contains(answer.ComparisonKey)), textCharacters)
            .OrderBy(answer => answer.Turn).ThenBy(answer => answer.Lane).ThenBy(answer => answer.Repetition).ThenBy(answer => answer.Attempt)
            .ToListAsync(cancellationToken)).ToLookup(answer => answer.ComparisonKey);
        var repeated = new RepeatedJson();
        return [.. rows.Select(row => ComparisonMapper.ToComparison(row, lanes[row.Key], tags[row.Key], turns[row.Key], answers[row.Key], repeated))];
    }

    /// <summary>The database cuts: an answer of 100 MB never comes into memory.</summary>
    static IQueryable<AnswerRow> Cut(IQueryable<AnswerRow> answers, int characters) => answers.Select(row => new AnswerRow
    {
        Key = row.Key,
        Id = row.Id,
        ComparisonKey = row.ComparisonKey,
        Turn = row.Turn,
        Lane = row.Lane,
        Repetition = row.Repetition,
        Attempt = row.Attempt,
        State = row.State,
        Writer = row.Writer,
        ModelId = row.ModelId,
        RawFinishReason = row.RawFinishReason,
        RequestId = row.RequestId,
        ReturnedModel = row.ReturnedModel,
        ServiceTier = row.ServiceTier,
        Retries = row.Retries,
        Usage = row.Usage,
        Timings = row.Timings,
        Cost = row.Cost,
        Failure = row.Failure,
        Price = row.Price,
        Provenance = row.Provenance,
        Sampling = row.Sampling,
        Model = row.Model,
        ToolCalls = row.ToolCalls,
        Adaptations = row.Adaptations,
        RateLimits = row.RateLimits,
        Text = characters == 0 ? "" : row.Text.Substring(0, characters),
        Reasoning = characters == 0 ? "" : row.Reasoning.Substring(0, characters),
        Contents = row.Contents,
    });
}
