using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Playground.Tests.Ratings;

/// <summary>Counts the commands that the stores send, and the rows that they read.</summary>
sealed class CountedReads : DbCommandInterceptor
{
    int _commands, _rows;

    public async Task<(int Commands, int Rows)> OfAsync(Func<Task> action)
    {
        (_commands, _rows) = (0, 0);
        await action();
        return (_commands, _rows);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _commands);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _commands);
        return new(result);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        Interlocked.Add(ref _rows, eventData.ReadCount);
        return result;
    }
}
