using Microsoft.EntityFrameworkCore;
using Playground.Storage.Schema;

namespace Playground.Storage.Comparisons;

/// <summary>What one comparison is read with, compiled once: pages and raters ask for it more often than for anything else.</summary>
static class ComparisonQueries
{
    public static readonly Func<StorageContext, string, CancellationToken, Task<ComparisonRow?>> Visible = EF.CompileAsyncQuery(
        (StorageContext context, string id, CancellationToken _) => context.Comparisons.SingleOrDefault(row => row.Id == id && row.DeletedTicks == null));

    public static readonly Func<StorageContext, long, IAsyncEnumerable<LaneRow>> Lanes = EF.CompileAsyncQuery<StorageContext, long, LaneRow>(
        (context, key) => context.Lanes.Where(lane => lane.ComparisonKey == key).OrderBy(lane => lane.Index));

    public static readonly Func<StorageContext, long, IAsyncEnumerable<TagRow>> Tags = EF.CompileAsyncQuery<StorageContext, long, TagRow>(
        (context, key) => context.Tags.Where(tag => tag.ComparisonKey == key).OrderBy(tag => tag.Position));

    public static readonly Func<StorageContext, long, IAsyncEnumerable<TurnRow>> Turns = EF.CompileAsyncQuery<StorageContext, long, TurnRow>(
        (context, key) => context.Turns.Where(turn => turn.ComparisonKey == key).OrderBy(turn => turn.Index));

    public static readonly Func<StorageContext, long, IAsyncEnumerable<AnswerRow>> Answers = EF.CompileAsyncQuery<StorageContext, long, AnswerRow>(
        (context, key) => context.Answers.Where(answer => answer.ComparisonKey == key)
            .OrderBy(answer => answer.Turn).ThenBy(answer => answer.Lane).ThenBy(answer => answer.Repetition).ThenBy(answer => answer.Attempt));
}
