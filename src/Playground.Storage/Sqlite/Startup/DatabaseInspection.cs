using Microsoft.Data.Sqlite;
using Playground.Storage.Sqlite.Files;

namespace Playground.Storage.Sqlite.Startup;

/// <summary>Looks at a file before anything else does, without changing a byte of it.</summary>
static class DatabaseInspection
{
    const int CantOpen = 14;

    static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>The migrations that the file has; none when there is no file yet, or an empty one.</summary>
    /// <param name="known">The migrations of this version, in order.</param>
    /// <exception cref="StorageException">The file is no database that this version may use.</exception>
    public static IReadOnlyList<string> Applied(DatabaseLocation location, IReadOnlyList<string> known)
    {
        if (Directory.Exists(location.File))
            throw SqliteFaults.PathIsFolder(location.File);
        if (!File.Exists(location.File) || !HasContent(location.File))
            return [];
        var applied = Read(location);
        if (applied.Count > 0 && applied[0] != known[0])
            throw SqliteFaults.Foreign(location.File);
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
            throw SqliteFaults.Newer(location.File, newer);
        return applied;
    }

    /// <summary>False for an empty file, which SQLite takes for a new database.</summary>
    static bool HasContent(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> start = stackalloc byte[Magic.Length];
            var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return read != 0 && (start[..read].SequenceEqual(Magic) ? true : throw SqliteFaults.NotADatabase(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.NoAccess(file, exception);
        }
    }

    static List<string> Read(DatabaseLocation location)
    {
        try
        {
            using var connection = DatabaseLocation.OpenReadOnly(location.File);
            var tables = Strings(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
            if (tables.Contains("__EFMigrationsHistory"))
                return Strings(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId");
            // A first start that was killed leaves at most EF's own tables.
            return tables.TrueForAll(table => table.StartsWith("__EF", StringComparison.Ordinal)) ? [] : throw SqliteFaults.Foreign(location.File);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == CantOpen)
        {
            throw SqliteFaults.NoAccess(location.File, exception);
        }
        catch (SqliteException exception)
        {
            throw SqliteFaults.Damaged(location.File, Backups.FolderOf(location), exception);
        }
    }

    static List<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
            values.Add(reader.GetString(0));
        return values;
    }
}
