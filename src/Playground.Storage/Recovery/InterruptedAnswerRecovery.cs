using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Playground.Comparisons;
using Playground.Evaluations;
using Playground.Faults;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;

namespace Playground.Storage.Recovery;

/// <summary>Ends the answers of processes that were killed while they wrote them.</summary>
sealed class InterruptedAnswerRecovery(IStorageDatabase database, IProcessLease leases, ILogger<InterruptedAnswerRecovery> log)
{
    public async Task<int> InterruptAsync(CancellationToken cancellationToken)
    {
        var writing = await database.ReadAsync(context => Unended(context).Select(row => row.Writer).Distinct().ToListAsync(cancellationToken), cancellationToken);
        var asking = await database.ReadAsync(context => context.Cells.Where(cell => cell.Owner != null).Select(cell => cell.Owner!).Distinct().ToListAsync(cancellationToken), cancellationToken);
        var marked = 0;
        foreach (var process in leases.Known().Union(writing, StringComparer.Ordinal).Union(asking, StringComparer.Ordinal))
            marked += await InterruptAsync(process, cancellationToken);
        if (marked > 0)
            log.LogInformation("{Count} answers are kept as interrupted: the process that was writing them has ended", marked);
        return marked;
    }

    async Task<int> InterruptAsync(string process, CancellationToken cancellationToken)
    {
        var marked = 0;
        await leases.TakeOverAsync(process, async () => marked = await database.WriteAsync(context => MarkAsync(context, process, cancellationToken), cancellationToken));
        return marked;
    }

    static async Task<int> MarkAsync(StorageContext context, string process, CancellationToken cancellationToken)
    {
        await FreeCellsAsync(context, process, cancellationToken);
        var rows = await Unended(context).Where(row => row.Writer == process).AsTracking().ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            row.Failure = StoredJson.Write(Ended(row));
            row.State = AnswerState.Interrupted;
        }
        return rows.Count;
    }

    // What an ended process had begun to ask for evaluations, another may ask at once.
    static Task FreeCellsAsync(StorageContext context, string process, CancellationToken cancellationToken) => context.Cells
        .Where(cell => cell.Owner == process && cell.State == CellState.Running)
        .ExecuteUpdateAsync(set => set.SetProperty(cell => cell.State, CellState.Waiting).SetProperty(cell => cell.Owner, (string?)null).SetProperty(cell => cell.LeaseTicks, (long?)null), cancellationToken);

    static AnswerFailure Ended(AnswerRow row) => new()
    {
        Kind = FailureKind.ProgramEnded,
        Message = row.Text.Length + row.Reasoning.Length == 0
            ? $"The playground was ended before \"{row.ModelId}\" had answered anything. Retry the answer."
            : $"The playground was ended while \"{row.ModelId}\" was answering; the text that had arrived is kept. Retry the answer to get a whole one.",
        Data = new Dictionary<string, string> { ["model"] = row.ModelId },
    };

    internal static IQueryable<AnswerRow> Unended(StorageContext context) =>
        context.Answers.Where(row => row.State == AnswerState.Waiting || row.State == AnswerState.Streaming);
}
