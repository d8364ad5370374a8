using System.Globalization;
using Microsoft.Data.Sqlite;
using Playground.Storage.Sqlite.Files;

namespace Playground.Storage.Sqlite.Startup;

/// <summary>Whole, checked copies of the database. Copying the file alone would leave out what is still in the write-ahead log.</summary>
sealed class Backups(DatabaseLocation location, TimeProvider time)
{
    const int Kept = 7;

    public static string FolderOf(DatabaseLocation location) => location.BackupFolder;

    /// <returns>The backup's path.</returns>
    /// <exception cref="StorageException">It can't be written, or the database is damaged.</exception>
    public string Make()
    {
        var folder = FolderOf(location);
        Folders.Create(folder);
        var name = Path.GetFileNameWithoutExtension(location.File);
        var backup = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{time.GetUtcNow():yyyyMMdd-HHmmss-fff}.db"));
        var unfinished = backup + ".unfinished";
        try
        {
            Copy(unfinished);
            Check(unfinished);
            File.Move(unfinished, backup, overwrite: true);
            foreach (var old in Directory.EnumerateFiles(folder, name + "-*.db").OrderDescending(StringComparer.Ordinal).Skip(Kept))
                File.Delete(old);
            return backup;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.BackupFailed(folder, exception);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    void Copy(string target)
    {
        File.Delete(target);
        using var source = DatabaseLocation.OpenReadOnly(location.File);
        using var command = source.CreateCommand();
        command.CommandText = "VACUUM INTO $target";
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("$target", target);
        command.ExecuteNonQuery();
    }

    void Check(string copy)
    {
        using var connection = DatabaseLocation.OpenReadOnly(copy);
        using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = "PRAGMA integrity_check(1)";
        if (command.ExecuteScalar() is not "ok" and var fault)
            throw SqliteFaults.Damaged(location.File, FolderOf(location), null, fault?.ToString());
        command.CommandText = "PRAGMA foreign_key_check";
        if (command.ExecuteScalar() is { } table)
            throw SqliteFaults.Damaged(location.File, FolderOf(location), null, $"table {table} refers to rows that are missing");
    }
}
