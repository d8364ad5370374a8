using System.Security.Cryptography;
using Playground.Storage.Recovery;

namespace Playground.Storage.Sqlite.Files;

/// <summary>
/// A random id, and a locked file of that name for as long as the process lives: whoever can take the lock knows that the process has ended.
/// </summary>
sealed class ProcessLease(DatabaseLocation location) : IProcessLease, IDisposable
{
    readonly Lock _gate = new();
    FileLock? _held;

    string Folder { get; } = Path.Combine(location.Folder, "owners");

    public string Id
    {
        get
        {
            lock (_gate)
                return Path.GetFileNameWithoutExtension((_held ??= Hold()).Path);
        }
    }

    public async Task<bool> TakeOverAsync(string process, Func<Task> finish)
    {
        Folders.Create(Folder);
        if (FileLock.TryTake(FileOf(process)) is not { } ended)
            return false;
        using (ended)
        {
            await finish();
            ended.Delete();
            return true;
        }
    }

    public IReadOnlyList<string> Known() =>
        Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*.lock").Select(file => Path.GetFileNameWithoutExtension(file))] : [];

    public void Dispose() => _held?.Delete();

    string FileOf(string process) => Path.Combine(Folder, process + ".lock");

    FileLock Hold()
    {
        Folders.Create(Folder);
        // A recovering process may take a fresh file for a stale one; the next id is its own again.
        while (true)
            if (FileLock.TryTake(FileOf(RandomNumberGenerator.GetHexString(16, lowercase: true))) is { } held)
                return held;
    }
}
