using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Storage.Comparisons;
using Playground.Storage.Database;
using Playground.Storage.Starting;

namespace Playground.Storage.Recovery;

/// <summary>Ends the answers of processes that were killed while they wrote them.</summary>
sealed class InterruptedAnswerRecovery(StorageDatabase database, ProcessLease self, DatabaseLocation location, ILogger<InterruptedAnswerRecovery> log)
{
    public async Task<int> InterruptAsync(CancellationToken cancellationToken)
    {
        var writing = await database.ReadAsync(context => Unended(context).Select(row => row.Owner).Distinct().ToListAsync(cancellationToken), cancellationToken);
        if (writing.Count > 0)
            Folders.Create(Path.Combine(location.Folder, "owners"));
        var marked = 0;
        foreach (var owner in self.Known().Union(writing, StringComparer.Ordinal))
            marked += await InterruptAsync(owner, cancellationToken);
        if (marked > 0)
            log.LogInformation("{Count} answers are kept as interrupted: the process that was writing them has ended", marked);
        return marked;
    }

    async Task<int> InterruptAsync(string owner, CancellationToken cancellationToken)
    {
        if (self.TakeOver(owner) is not { } ended)
            return 0;
        using (ended)
        {
            var marked = await database.WriteAsync(context => MarkAsync(context, owner, cancellationToken), cancellationToken);
            ended.Delete();
            return marked;
        }
    }

    static async Task<int> MarkAsync(StorageContext context, string owner, CancellationToken cancellationToken)
    {
        var rows = await Unended(context).Where(row => row.Owner == owner).AsTracking().ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            row.Failure = StoredJson.Write(Ended(row));
            row.State = AnswerState.Interrupted;
        }
        return rows.Count;
    }

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
