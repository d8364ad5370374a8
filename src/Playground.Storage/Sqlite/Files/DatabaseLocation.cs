using Microsoft.Data.Sqlite;
using Playground.Settings;
using Playground.Storage.Settings;

namespace Playground.Storage.Sqlite.Files;

/// <summary>Where the database is.</summary>
/// <param name="File">Full path.</param>
sealed record DatabaseLocation(string File, string ConnectionString)
{
    /// <summary>Locks, leases and backups stand beside the database, so that whoever opens it finds them.</summary>
    public string Folder { get; } = Path.GetDirectoryName(File)!;

    public string BackupFolder => Path.Combine(Folder, "backups");

    public static DatabaseLocation From(StorageOptions options, PlaygroundPaths paths)
    {
        var builder = new SqliteConnectionStringBuilder(options.ConnectionString);
        var file = builder.DataSource.Length == 0 ? Path.Combine(paths.DataFolder, "playground.db") : paths.Resolve(builder.DataSource);
        builder.DataSource = file;
        builder.ForeignKeys = true;
        return new(file, builder.ToString());
    }

    /// <summary>A connection of its own that changes nothing, and leaves no files behind beside the database.</summary>
    public static SqliteConnection OpenReadOnly(string file)
    {
        // Whoever has the database open has a write-ahead log beside it. Without one the file stands still, and SQLite need not share it.
        var source = System.IO.File.Exists(file + "-wal") ? file : new Uri(file).AbsoluteUri + "?immutable=1";
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
