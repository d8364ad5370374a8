using Microsoft.Data.Sqlite;

namespace Playground.Storage;

/// <summary>The section <c>Playground:Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    public const string Section = "Playground:Storage";

    /// <summary>Only <c>Sqlite</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary><c>null</c> keeps everything in <c>playground.db</c> in the data folder. A relative <c>Data Source</c> is relative to the content root.</summary>
    public string? ConnectionString { get; set; }

    internal static IEnumerable<string> Check(StorageOptions options)
    {
        if (!"Sqlite".Equals(options.Provider, StringComparison.OrdinalIgnoreCase))
            yield return $"{Section}:Provider is \"{options.Provider}\"; allowed: Sqlite.";
        else if (!string.IsNullOrWhiteSpace(options.ConnectionString) && Fault(options.ConnectionString) is { } fault)
            yield return $"{Section}:ConnectionString {fault}; allowed: null, or for instance \"Data Source=data/playground.db\".";
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
