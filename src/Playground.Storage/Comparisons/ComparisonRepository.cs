using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Playground.Comparisons;
using Playground.Storage.Recovery;
using Playground.Storage.Schema;
using Playground.Storage.Search;
using Playground.Viewers;

namespace Playground.Storage.Comparisons;

/// <summary>Comparisons in the database.</summary>
sealed class ComparisonRepository(
    IStorageDatabase database, IComparisonKeyAllocator keys, IProcessLease process, HistorySearch history, ComparisonDeletion deletion, InterruptedAnswerRecovery recovery,
    ILogger<ComparisonRepository> log) : IComparisonRepository
{
    public Task CreateAsync(Comparison comparison, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        var key = await keys.NextComparisonAsync(context, comparison.CreatedAt, cancellationToken);
        var next = ComparisonKeys.First(key);
        context.Add(ComparisonMapper.ToRow(comparison, key));
        context.AddRange(comparison.Lanes.Select(lane => ComparisonMapper.ToRow(lane, key)));
        context.AddRange(ComparisonMapper.ToRows(comparison.Tags, key));
        context.AddRange(comparison.Turns.Select(turn => ComparisonMapper.ToRow(turn, ++next)));
        context.AddRange(comparison.Answers.Select(answer => AnswerMapper.ToRow(answer, ++next, process.Id)));
        return true;
    }, cancellationToken);

    public Task AddTurnAsync(string comparisonId, Turn turn, IReadOnlyList<Answer> answers, CancellationToken cancellationToken = default) =>
        database.WriteAsync(async context =>
        {
            var next = await keys.LastAsync(context, comparisonId, cancellationToken);
            context.Add(ComparisonMapper.ToRow(turn, ++next));
            context.AddRange(answers.Select(answer => AnswerMapper.ToRow(answer, ++next, process.Id)));
            return true;
        }, cancellationToken);

    public Task AddAnswerAsync(Answer answer, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        context.Add(AnswerMapper.ToRow(answer, await keys.LastAsync(context, answer.ComparisonId, cancellationToken) + 1, process.Id));
        return true;
    }, cancellationToken);

    public Task SaveAnswersAsync(IReadOnlyList<Answer> answers, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        var ids = answers.Select(answer => answer.Id).ToArray();
        var known = await context.Answers.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Key, cancellationToken);
        foreach (var answer in answers)
            if (known.TryGetValue(answer.Id, out var key))
                context.Update(AnswerMapper.ToRow(answer, key, process.Id));
            else
                log.LogWarning("Answer {Answer} was not saved: its comparison {Comparison} has been removed", answer.Id, answer.ComparisonId);
        return true;
    }, cancellationToken);

    public Task<Comparison?> FindAsync(string comparisonId, Visibility visibility, CancellationToken cancellationToken = default) => database.ReadAsync(async context =>
    {
        if (visibility.Hides(comparisonId) || await ComparisonQueries.Visible(context, comparisonId, cancellationToken) is not { } row)
            return null;
        return ComparisonMapper.ToComparison(
            row,
            await ComparisonQueries.Lanes(context, row.Key).ToListAsync(cancellationToken),
            await ComparisonQueries.Tags(context, row.Key).ToListAsync(cancellationToken),
            await ComparisonQueries.Turns(context, row.Key).ToListAsync(cancellationToken),
            await ComparisonQueries.Answers(context, row.Key).ToListAsync(cancellationToken),
            new());
    }, cancellationToken);

    public Task<HistoryPage> SearchAsync(HistoryFilter filter, Visibility visibility, CancellationToken cancellationToken = default) =>
        history.SearchAsync(filter, visibility, cancellationToken);

    public Task<HistoryFacets> FacetsAsync(Visibility visibility, CancellationToken cancellationToken = default) => history.FacetsAsync(visibility, cancellationToken);

    public Task<bool> RenameAsync(string comparisonId, string? title, CancellationToken cancellationToken = default) => database.WriteAsync(
        async context => await Visible(context, comparisonId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Title, title), cancellationToken) > 0,
        cancellationToken);

    public Task<bool> TagAsync(string comparisonId, IReadOnlyList<string> tags, CancellationToken cancellationToken = default) =>
        database.WriteAsync(async context =>
        {
            if (await Visible(context, comparisonId).Select(row => (long?)row.Key).SingleOrDefaultAsync(cancellationToken) is not { } key)
                return false;
            await context.Tags.Where(tag => tag.ComparisonKey == key).ExecuteDeleteAsync(cancellationToken);
            context.AddRange(ComparisonMapper.ToRows(tags, key));
            return true;
        }, cancellationToken);

    public Task<bool> DeleteAsync(string comparisonId, CancellationToken cancellationToken = default) => deletion.HideAsync(comparisonId, cancellationToken);

    public Task<bool> RestoreAsync(string comparisonId, CancellationToken cancellationToken = default) => deletion.RestoreAsync(comparisonId, cancellationToken);

    public Task<int> PurgeAsync(DateTimeOffset deletedBefore, CancellationToken cancellationToken = default) => deletion.PurgeAsync(deletedBefore, cancellationToken);

    public Task<int> InterruptOrphansAsync(CancellationToken cancellationToken = default) => recovery.InterruptAsync(cancellationToken);

    static IQueryable<ComparisonRow> Visible(StorageContext context, string comparisonId) =>
        context.Comparisons.Where(row => row.Id == comparisonId && row.DeletedTicks == null);
}
