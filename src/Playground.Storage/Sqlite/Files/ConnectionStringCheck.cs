using Microsoft.Data.Sqlite;
using Playground.Storage.Settings;

namespace Playground.Storage.Sqlite.Files;

/// <summary>Checks a connection string before anything is opened with it.</summary>
static class ConnectionStringCheck
{
    public static IEnumerable<string> Faults(StorageOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.ConnectionString) && Fault(options.ConnectionString) is { } fault)
            yield return $"{StorageOptions.Section}:ConnectionString {fault}; allowed: null, or for instance \"Data Source=data/playground.db\".";
    }

    static string? Fault(string connectionString)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(connectionString);
            return builder.DataSource.Length == 0 ? "names no Data Source"
                : builder.DataSource.StartsWith(':') || builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || builder.Mode is SqliteOpenMode.Memory or SqliteOpenMode.ReadOnly
                    ? "must name an ordinary file that can be written" : null;
        }
        catch (ArgumentException)
        {
            // The exception's own text repeats the value, which could hold a password.
            return "can't be read";
        }
    }
}
