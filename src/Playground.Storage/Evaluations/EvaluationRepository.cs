using Microsoft.EntityFrameworkCore;
using Playground.Evaluations;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;
using Playground.Viewers;

namespace Playground.Storage.Evaluations;

/// <summary>Evaluations in the database.</summary>
sealed class EvaluationRepository(IStorageDatabase database, ICellWriter writer, CellClaims claims, CellResults results) : IEvaluationRepository
{
    public Task CreateAsync(Evaluation evaluation, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        context.Add(new EvaluationRow { Id = evaluation.Id, CreatedTicks = evaluation.CreatedAt.UtcTicks, State = evaluation.State, Body = StoredJson.Write(evaluation) });
        await context.SaveChangesAsync(cancellationToken);
        for (var model = 0; model < evaluation.Models.Count; model++)
            await writer.AddAsync(context, evaluation.Id, model, evaluation.Rows, evaluation.Repetitions, cancellationToken);
        return true;
    }, cancellationToken);

    public Task<Evaluation?> FindAsync(string id, CancellationToken cancellationToken = default) => database.ReadAsync(
        async context => await Known(context).SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row ? Read(row) : null, cancellationToken);

    public Task<IReadOnlyList<EvaluationInfo>> ListAsync(CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<EvaluationInfo>>(async context =>
    {
        var rows = await Known(context).OrderByDescending(row => row.CreatedTicks).ToListAsync(cancellationToken);
        var counts = await context.Cells.GroupBy(cell => cell.EvaluationId).Select(cells => new
        {
            cells.Key,
            Ended = cells.LongCount(cell => cell.State == CellState.Answered || cell.State == CellState.Failed),
            Failed = cells.LongCount(cell => cell.State == CellState.Failed),
            Passed = cells.LongCount(cell => cell.Passed == true),
            Checked = cells.LongCount(cell => cell.Passed != null),
        }).ToDictionaryAsync(cells => cells.Key, cancellationToken);
        return [.. rows.Select(row => counts.TryGetValue(row.Id, out var count) ? new EvaluationInfo(Read(row), count.Ended, count.Failed, count.Passed, count.Checked) : new(Read(row), 0, 0, 0, 0))];
    }, cancellationToken);

    public Task<IReadOnlyList<string>> RunningAsync(CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<string>>(
        async context => await Known(context).Where(row => row.State == EvaluationState.Running).OrderBy(row => row.CreatedTicks).Select(row => row.Id).ToListAsync(cancellationToken), cancellationToken);

    public Task<Evaluation?> ChangeAsync(string id, Func<Evaluation, Evaluation> change, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        if (await Known(context).AsTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } row)
            return null;
        var (before, after) = (Read(row), change(Read(row)));
        (row.State, row.Body) = (after.State, StoredJson.Write(after));
        for (var model = before.Models.Count; model < after.Models.Count; model++)
            await writer.AddAsync(context, id, model, after.Rows, after.Repetitions, cancellationToken);
        return after;
    }, cancellationToken);

    public Task<int> RetryFailedAsync(string id, CancellationToken cancellationToken = default) => database.WriteAsync(
        context => context.Cells.Where(cell => cell.EvaluationId == id && cell.State == CellState.Failed).ExecuteUpdateAsync(
            set => set.SetProperty(cell => cell.State, CellState.Waiting).SetProperty(cell => cell.Passed, (bool?)null).SetProperty(cell => cell.Score, (double?)null), cancellationToken), cancellationToken);

    public Task<CellClaim> ClaimAsync(string id, int model, int most, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        database.WriteAsync(context => claims.ClaimAsync(context, id, model, most, now.UtcTicks, until.UtcTicks, cancellationToken), cancellationToken);

    public Task RenewAsync(DateTimeOffset until, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        await claims.RenewAsync(context, until.UtcTicks, cancellationToken);
        return true;
    }, cancellationToken);

    public Task FinishAsync(IReadOnlyList<CellResult> done, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        foreach (var result in done)
            await results.SaveAsync(context, result, cancellationToken);
        return true;
    }, cancellationToken);

    public Task ReleaseAsync(string id, IReadOnlyList<CellPlace> cells, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        await claims.ReleaseAsync(context, id, cells, cancellationToken);
        return true;
    }, cancellationToken);

    public Task<bool> TryFinishAsync(string id, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
        await Known(context).Where(row => row.Id == id && row.State == EvaluationState.Running
            && !context.Cells.Any(cell => cell.EvaluationId == id && (cell.State == CellState.Waiting || cell.State == CellState.Running)))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, EvaluationState.Finished), cancellationToken) > 0, cancellationToken);

    public Task<IReadOnlyList<ModelProgress>> ProgressAsync(string id, Visibility visibility, CancellationToken cancellationToken = default) =>
        database.ReadAsync(context => CellQueries.ProgressAsync(context, id, visibility, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<CellVerdict>> VerdictsAsync(string id, Visibility visibility, CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<CellVerdict>>(
        async context => await CellQueries.Visible(context, id, visibility).OrderBy(cell => cell.Row).ThenBy(cell => cell.Model).ThenBy(cell => cell.Repetition)
            .Select(cell => new CellVerdict(new CellPlace(cell.Row, cell.Repetition, cell.Model), cell.State, cell.Passed, cell.Score)).ToListAsync(cancellationToken), cancellationToken);

    public Task<IReadOnlyList<EvaluationCell>> CellsAsync(string id, IReadOnlyCollection<int> rows, Visibility visibility, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<EvaluationCell>>(async context =>
        {
            int[] wanted = [.. rows];
            var cells = await CellQueries.Visible(context, id, visibility).Where(cell => EF.Parameter(wanted).Contains(cell.Row))
                .OrderBy(cell => cell.Row).ThenBy(cell => cell.Model).ThenBy(cell => cell.Repetition).ToListAsync(cancellationToken);
            return [.. cells.Select(CellMapper.ToCell)];
        }, cancellationToken);

    public Task<bool> DeleteAsync(string id, DateTimeOffset now, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        await context.Comparisons.Where(row => row.EvaluationId == id && row.DeletedTicks == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DeletedTicks, now.UtcTicks), cancellationToken);
        await context.Cells.Where(cell => cell.EvaluationId == id).ExecuteDeleteAsync(cancellationToken);
        return await Known(context).Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.DeletedTicks, now.UtcTicks), cancellationToken) > 0;
    }, cancellationToken);

    static IQueryable<EvaluationRow> Known(StorageContext context) => context.Evaluations.Where(row => row.DeletedTicks == null);

    static Evaluation Read(EvaluationRow row) => StoredJson.Read<Evaluation>(row.Body)! with { State = row.State };
}
