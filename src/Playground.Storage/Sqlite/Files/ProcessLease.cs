using System.Security.Cryptography;
using Playground.Storage.Database;
using Playground.Storage.Starting;

namespace Playground.Storage.Recovery;

/// <summary>
/// This process as the writer of answers: a random id, and a locked file of that name for as long as the process lives. Whoever can take
/// the lock knows that the process has ended. Made with the first answer written.
/// </summary>
sealed class ProcessLease(DatabaseLocation location) : IDisposable
{
    readonly Lock _gate = new();
    FileLock? _held;

    string Folder { get; } = Path.Combine(location.Folder, "owners");

    /// <exception cref="StorageException">The lock file can't be written.</exception>
    public string Id
    {
        get
        {
            lock (_gate)
                return Path.GetFileNameWithoutExtension((_held ??= Hold()).Path);
        }
    }

    /// <summary>Takes over the lock of a process that has ended; <c>null</c> when it lives.</summary>
    public FileLock? TakeOver(string owner) => FileLock.TryTake(FileOf(owner));

    /// <summary>The ids of all lock files, of living processes and ended ones.</summary>
    public IReadOnlyList<string> Known() =>
        Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*.lock").Select(file => Path.GetFileNameWithoutExtension(file))] : [];

    public void Dispose() => _held?.Delete();

    string FileOf(string owner) => Path.Combine(Folder, owner + ".lock");

    FileLock Hold()
    {
        Folders.Create(Folder);
        // A sweeping process may take a fresh file for a stale one; the next id is its own again.
        while (true)
            if (FileLock.TryTake(FileOf(RandomNumberGenerator.GetHexString(16, lowercase: true))) is { } held)
                return held;
    }
}
