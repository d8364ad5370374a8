using Playground.Storage.Sqlite.Files;

namespace Playground.Storage.Sqlite.Startup;

/// <summary>A whole copy of a database: copying the file alone would leave out what is still in the write-ahead log.</summary>
static class DatabaseCopy
{
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">It can't be read or written.</exception>
    public static void Make(string from, string to)
    {
        File.Delete(to);
        using var source = DatabaseLocation.OpenReadOnly(from);
        using var command = source.CreateCommand();
        command.CommandText = "VACUUM INTO $target";
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("$target", to);
        command.ExecuteNonQuery();
    }

    /// <returns>What is wrong with the file; <c>null</c> where it is whole.</returns>
    public static string? Damage(string file)
    {
        using var connection = DatabaseLocation.OpenReadOnly(file);
        using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = "PRAGMA integrity_check(1)";
        if (command.ExecuteScalar() is not "ok" and var fault)
            return fault?.ToString() ?? "it can't be checked";
        command.CommandText = "PRAGMA foreign_key_check";
        return command.ExecuteScalar() is { } table ? $"table {table} refers to rows that are missing" : null;
    }
}
