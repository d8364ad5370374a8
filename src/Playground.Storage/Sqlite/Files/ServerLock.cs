using System.Globalization;

namespace Playground.Storage.Sqlite.Files;

/// <summary>Held by the one web server that uses a folder.</summary>
sealed class ServerLock : IDisposable
{
    readonly FileLock _held;

    ServerLock(FileLock held) => _held = held;

    /// <exception cref="StorageException">Another web server holds it.</exception>
    public static ServerLock Take(string folder, TimeProvider time)
    {
        if (FileLock.TryTake(LockFile(folder)) is not { } held)
            throw SqliteFaults.ServerRunning(folder, Holder(folder));
        File.WriteAllText(HolderFile(folder), string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId}, since {time.GetLocalNow():yyyy-MM-dd HH:mm:ss zzz}"));
        return new(held);
    }

    public static bool IsHeld(string folder)
    {
        using var held = FileLock.TryTake(LockFile(folder));
        return held is null;
    }

    /// <summary>Who holds it: kept in a file beside the lock, which others can't read.</summary>
    public static string? Holder(string folder)
    {
        try
        {
            return File.ReadAllText(HolderFile(folder));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _held.Dispose();

    static string LockFile(string folder) => Path.Combine(folder, "playground.web.lock");

    static string HolderFile(string folder) => Path.Combine(folder, "playground.web.holder");
}
