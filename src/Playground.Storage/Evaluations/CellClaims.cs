using Microsoft.EntityFrameworkCore;
using Playground.Evaluations;
using Playground.Storage.Recovery;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;

namespace Playground.Storage.Evaluations;

/// <summary>Who asks which cell. Each call runs in a transaction of its caller, which has the database's write lock from its beginning: no cell is taken twice.</summary>
sealed class CellClaims(IProcessLease process)
{
    public async Task<CellClaim> ClaimAsync(StorageContext context, string id, int model, int most, long now, long until, CancellationToken cancellationToken)
    {
        if (await context.Evaluations.AsTracking().SingleOrDefaultAsync(row => row.Id == id && row.DeletedTicks == null, cancellationToken) is not { } evaluation)
            return new([], EvaluationState.Cancelled, false);
        if (evaluation.State != EvaluationState.Running)
            return new([], evaluation.State, false);
        var left = await LeftAsync(context, evaluation, cancellationToken);
        var cells = await FreeAsync(context, id, model, (int)Math.Min(most, Math.Max(left, 1)), now, cancellationToken);
        if (cells.Count > 0 && left <= 0)
        {
            evaluation.State = EvaluationState.LimitReached;
            return new([], evaluation.State, false);
        }
        foreach (var cell in cells)
            (cell.State, cell.Owner, cell.LeaseTicks) = (CellState.Running, process.Id, until);
        evaluation.Requests += cells.Count;
        return new([.. cells.Select(Place)], evaluation.State, cells.Count == 0 && await IsHeldAsync(context, id, model, cancellationToken));
    }

    public Task RenewAsync(StorageContext context, long until, CancellationToken cancellationToken) => context.Cells
        .Where(cell => cell.Owner == process.Id && cell.State == CellState.Running)
        .ExecuteUpdateAsync(set => set.SetProperty(cell => cell.LeaseTicks, until), cancellationToken);

    public async Task ReleaseAsync(StorageContext context, string id, IReadOnlyList<CellPlace> places, CancellationToken cancellationToken)
    {
        var released = 0;
        foreach (var place in places)
            if (await MineAsync(context, id, place, cancellationToken) is { } cell)
            {
                (cell.State, cell.Owner, cell.LeaseTicks) = (CellState.Waiting, null, null);
                released++;
            }
        await context.Evaluations.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Requests, row => row.Requests - released), cancellationToken);
    }

    /// <summary>The cell, as long as this process has it.</summary>
    public async Task<CellRow?> MineAsync(StorageContext context, string id, CellPlace place, CancellationToken cancellationToken) => await context.Cells.AsTracking()
        .SingleOrDefaultAsync(cell => cell.EvaluationId == id && cell.Row == place.Row && cell.Repetition == place.Repetition && cell.Model == place.Model
            && cell.Owner == process.Id && cell.State == CellState.Running, cancellationToken);

    public static CellPlace Place(CellRow cell) => new(cell.Row, cell.Repetition, cell.Model);

    /// <summary>How many more cells the limits allow. What is being asked is taken to cost what answers have cost on average.</summary>
    static async Task<long> LeftAsync(StorageContext context, EvaluationRow evaluation, CancellationToken cancellationToken)
    {
        var limits = StoredJson.Read<Evaluation>(evaluation.Body)!.Limits;
        var left = limits.MostRequests is { } most ? most - evaluation.Requests : long.MaxValue;
        if (limits.MostCost is not { } money)
            return left;
        var running = await context.Cells.CountAsync(cell => cell.EvaluationId == evaluation.Id && cell.State == CellState.Running, cancellationToken);
        var charged = await context.Cells.Where(cell => cell.EvaluationId == evaluation.Id && cell.Cost > 0).CountAsync(cancellationToken);
        var mean = charged == 0 ? 0 : evaluation.Spent / charged;
        var rest = (double)money - evaluation.Spent - (running * mean);
        return Math.Min(left, rest <= 0 ? 0 : mean == 0 ? FirstWithoutCost : (long)Math.Ceiling(rest / mean));
    }

    /// <summary>Before anything has been charged, nobody knows what an answer costs: a few are asked first.</summary>
    const long FirstWithoutCost = 8;

    static Task<List<CellRow>> FreeAsync(StorageContext context, string id, int model, int most, long now, CancellationToken cancellationToken) => context.Cells.AsTracking()
        .Where(cell => cell.EvaluationId == id && cell.Model == model && (cell.State == CellState.Waiting || (cell.State == CellState.Running && cell.LeaseTicks < now)))
        .OrderBy(cell => cell.Row).ThenBy(cell => cell.Repetition).Take(most).ToListAsync(cancellationToken);

    Task<bool> IsHeldAsync(StorageContext context, string id, int model, CancellationToken cancellationToken) =>
        context.Cells.AnyAsync(cell => cell.EvaluationId == id && cell.Model == model && cell.State == CellState.Running && cell.Owner != process.Id, cancellationToken);
}
