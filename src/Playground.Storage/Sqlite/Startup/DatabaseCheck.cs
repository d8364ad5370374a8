using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Playground.Comparisons;
using Playground.Storage.Sqlite.Files;
using SQLitePCL;

namespace Playground.Storage.Sqlite.Startup;

/// <summary>
/// Looks through the database for damage: as far as a start has time for, and later once as a whole. What is found is logged and shown; the database stays
/// usable, for what can still be read is worth more than a refusal.
/// </summary>
sealed class DatabaseCheck(DatabaseLocation location, StoreHealth health, TimeProvider time, ILogger<DatabaseCheck> log) : IDisposable
{
    /// <summary>A start is over long before.</summary>
    public static readonly TimeSpan FullCheckAfter = TimeSpan.FromSeconds(30);

    /// <summary>Instructions of SQLite's machine between two looks at the clock.</summary>
    const int Steps = 10_000;

    const int Interrupted = 9;

    static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);
    readonly CancellationTokenSource _stop = new();

    /// <summary>The full check, once it was begun.</summary>
    public Task Full { get; private set; } = Task.CompletedTask;

    /// <summary>The order of the pages (<c>quick_check</c>), as far as it comes in that time.</summary>
    public void Quick(TimeSpan limit)
    {
        var begun = time.GetTimestamp();
        Look("PRAGMA quick_check(1)", () => time.GetElapsedTime(begun) > limit);
    }

    /// <summary>Everything, contents of indexes included, later and beside the rest.</summary>
    public void BeginFull() => Full = Task.Run(async () =>
    {
        try
        {
            await Task.Delay(FullCheckAfter, time, _stop.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        if (health.Finding is null)
            Look("PRAGMA integrity_check(1)", () => _stop.IsCancellationRequested);
    });

    /// <summary>A check that goes on notices within moments, and lets go of the file before whoever holds the database does.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        Full.Wait(_patience);
    }

    void Look(string pragma, Func<bool> isOver)
    {
        try
        {
            using var connection = DatabaseLocation.OpenReadOnly(location.File);
            raw.sqlite3_progress_handler(connection.Handle, Steps, _ => isOver() ? 1 : 0, null);
            using var command = connection.CreateCommand();
            command.CommandText = pragma;
            command.CommandTimeout = 0;
            if (command.ExecuteScalar() is string found and not "ok")
                Report(found, null);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == Interrupted)
        {
        }
        catch (SqliteException exception) when (SqliteTrouble.Of(exception, location) is { Problem: StoreProblem.Damaged })
        {
            Report(exception.Message, exception);
        }
        catch (SqliteException exception)
        {
            log.LogInformation(exception, "The database {Database} couldn't be looked through", location.File);
        }
    }

    void Report(string found, Exception? inner)
    {
        var finding = SqliteFaults.Damaged(location.File, Backups.FolderOf(location), inner, found).Message;
        health.Report(finding);
        log.LogError("{Finding}", finding);
    }
}
