using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Playground.Comparisons;
using Playground.Storage.Database;
using Playground.Storage.Recovery;
using Playground.Storage.Searching;
using Playground.Viewers;

namespace Playground.Storage.Comparisons;

/// <summary>Comparisons in SQLite.</summary>
sealed class ComparisonRepository(
    StorageDatabase database, ProcessLease owner, HistorySearch history, Deletion deletion, InterruptedAnswerRecovery orphans, ILogger<ComparisonRepository> log) : IComparisonRepository
{
    public Task CreateAsync(Comparison comparison, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        var key = await FreeKeyAsync(context, Keys.Comparison(comparison.CreatedAt), cancellationToken);
        var next = Keys.First(key);
        context.Add(ComparisonMapper.ToRow(comparison, key));
        context.AddRange(comparison.Lanes.Select(lane => ComparisonMapper.ToRow(lane, key)));
        context.AddRange(ComparisonMapper.ToRows(comparison.Tags, key));
        context.AddRange(comparison.Turns.Select(turn => ComparisonMapper.ToRow(turn, ++next)));
        context.AddRange(comparison.Answers.Select(answer => AnswerMapper.ToRow(answer, ++next, owner.Id)));
        return true;
    }, cancellationToken);

    public Task AddTurnAsync(string comparisonId, Turn turn, IReadOnlyList<Answer> answers, CancellationToken cancellationToken = default) =>
        database.WriteAsync(async context =>
        {
            var next = await LastKeyAsync(context, comparisonId, cancellationToken);
            context.Add(ComparisonMapper.ToRow(turn, ++next));
            context.AddRange(answers.Select(answer => AnswerMapper.ToRow(answer, ++next, owner.Id)));
            return true;
        }, cancellationToken);

    public Task AddAnswerAsync(Answer answer, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        context.Add(AnswerMapper.ToRow(answer, await LastKeyAsync(context, answer.ComparisonId, cancellationToken) + 1, owner.Id));
        return true;
    }, cancellationToken);

    public Task SaveAnswersAsync(IReadOnlyList<Answer> answers, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        var ids = answers.Select(answer => answer.Id).ToArray();
        var keys = await context.Answers.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Key, cancellationToken);
        foreach (var answer in answers)
            if (keys.TryGetValue(answer.Id, out var key))
                context.Update(AnswerMapper.ToRow(answer, key, owner.Id));
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

    public Task<int> InterruptOrphansAsync(CancellationToken cancellationToken = default) => orphans.InterruptAsync(cancellationToken);

    static IQueryable<ComparisonRow> Visible(StorageContext context, string comparisonId) =>
        context.Comparisons.Where(row => row.Id == comparisonId && row.DeletedTicks == null);

    static async Task<long> FreeKeyAsync(StorageContext context, long key, CancellationToken cancellationToken) =>
        await context.Comparisons.AnyAsync(row => row.Key == key, cancellationToken)
            ? await context.Comparisons.Where(row => row.Key >= key && !context.Comparisons.Any(next => next.Key == row.Key + 1)).MinAsync(row => row.Key, cancellationToken) + 1
            : key;

    /// <summary>The highest key in use inside a comparison; hidden ones are written on, as their answers may still be running.</summary>
    static async Task<long> LastKeyAsync(StorageContext context, string comparisonId, CancellationToken cancellationToken)
    {
        var key = await context.Comparisons.Where(row => row.Id == comparisonId).Select(row => (long?)row.Key).SingleOrDefaultAsync(cancellationToken)
            ?? throw new InvalidOperationException($"There is no comparison \"{comparisonId}\" to add to.");
        return Math.Max(
            await context.Turns.Where(turn => turn.ComparisonKey == key).MaxAsync(turn => (long?)turn.Key, cancellationToken) ?? Keys.First(key),
            await context.Answers.Where(answer => answer.ComparisonKey == key).MaxAsync(answer => (long?)answer.Key, cancellationToken) ?? Keys.First(key));
    }
}
