using System.Globalization;
using Microsoft.Data.Sqlite;
using Playground.Storage.Sqlite.Files;

namespace Playground.Storage.Sqlite.Startup;

/// <summary>Whole, checked copies of the database, seven of each kind.</summary>
sealed class Backups(DatabaseLocation location, TimeProvider time)
{
    const int Kept = 7;

    /// <summary>As digits and hyphens stand in a backup's name; nightly ones have a word before it.</summary>
    const string Stamp = "yyyyMMdd-HHmmss-fff", StampPattern = "????????-??????-???", Nightly = "nightly-";

    string Name => Path.GetFileNameWithoutExtension(location.File);

    public static string FolderOf(DatabaseLocation location) => location.BackupFolder;

    /// <param name="nightly">Those are counted apart, so that they don't push out what was made before a new version or by hand.</param>
    /// <returns>The backup's path.</returns>
    /// <exception cref="StorageException">It can't be written, or the database is damaged.</exception>
    public string Make(bool nightly = false)
    {
        var folder = FolderOf(location);
        Folders.Create(folder);
        var backup = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Name}-{(nightly ? Nightly : "")}{time.GetUtcNow().ToString(Stamp, CultureInfo.InvariantCulture)}.db"));
        var unfinished = backup + ".unfinished";
        try
        {
            DatabaseCopy.Make(location.File, unfinished);
            if (DatabaseCopy.Damage(unfinished) is { } damage)
                throw SqliteFaults.Damaged(location.File, folder, null, damage);
            File.Move(unfinished, backup, overwrite: true);
            foreach (var old in All(nightly).Skip(Kept))
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

    /// <summary>When the newest nightly one was made; <c>null</c> where there is none.</summary>
    public DateTimeOffset? LastNight() => Directory.Exists(FolderOf(location)) && All(nightly: true).FirstOrDefault() is { } newest
        && DateTimeOffset.TryParseExact(Path.GetFileNameWithoutExtension(newest)[^Stamp.Length..], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var made) ? made : null;

    IEnumerable<string> All(bool nightly) => Directory.EnumerateFiles(FolderOf(location), $"{Name}-{(nightly ? Nightly : "")}{StampPattern}.db").OrderDescending(StringComparer.Ordinal);
}
