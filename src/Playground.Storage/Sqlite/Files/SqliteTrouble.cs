using Microsoft.Data.Sqlite;
using Playground.Storage.Faults;
using Playground.Storage.Sqlite.Startup;

namespace Playground.Storage.Sqlite.Files;

/// <summary>Tells by SQLite's result codes what befell the file while it was in use.</summary>
static class SqliteTrouble
{
    // https://www.sqlite.org/rescode.html
    const int ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CantOpen = 14, NotADatabase = 26;

    /// <summary>Less than the smallest growth of a write-ahead log with its index.</summary>
    const long NoRoom = 256 * 1024;

    /// <returns><c>null</c> for what isn't the file's fault, such as a broken constraint.</returns>
    public static StorageException? Of(Exception exception, DatabaseLocation location)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
            if (inner is SqliteException sqlite)
                return Of(sqlite, location);
        return null;
    }

    static StorageException? Of(SqliteException exception, DatabaseLocation location) => exception.SqliteErrorCode switch
    {
        Full => SqliteFaults.DiskFull(location.File, exception),
        ReadOnly => SqliteFaults.ReadOnly(location.File, exception),
        // A log or its index that can't grow is an error of input and output.
        InputOutput or CantOpen when !HasRoom(location.Folder) => SqliteFaults.DiskFull(location.File, exception),
        InputOutput or CantOpen => SqliteFaults.NoAccess(location.File, exception),
        Corrupt or NotADatabase => SqliteFaults.Damaged(location.File, Backups.FolderOf(location), exception),
        _ => null,
    };

    static bool HasRoom(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace > NoRoom;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return true;
        }
    }
}
