namespace Playground.Storage.Sqlite.Files;

/// <summary>A file that one process holds. The operating system lets go of it when the process ends, however it ends.</summary>
sealed class FileLock : IDisposable
{
    readonly FileStream _stream;

    FileLock(string path, FileStream stream)
    {
        Path = path;
        _stream = stream;
    }

    public string Path { get; }

    /// <returns><c>null</c> when another holder has it.</returns>
    /// <exception cref="StorageException">The file can't be created.</exception>
    public static FileLock? TryTake(string path, FileMode mode = FileMode.OpenOrCreate)
    {
        try
        {
            var stream = new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None);
            // Who deletes a lock holds it; between our opening and our locking that may have happened, and then we hold a file nobody sees.
            if (File.Exists(path))
                return new(path, stream);
            stream.Dispose();
            return null;
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException and not FileNotFoundException or UnauthorizedAccessException)
        {
            throw SqliteFaults.NoAccess(path, exception);
        }
    }

    /// <summary>Deletes the file with the lock still on it, where the system allows.</summary>
    public void Delete()
    {
        if (OperatingSystem.IsWindows())
            _stream.Dispose();
        File.Delete(Path);
        _stream.Dispose();
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>EAGAIN on Linux and macOS, a sharing or lock violation on Windows.</summary>
    static bool IsHeld(IOException exception) => exception.GetType() == typeof(IOException) && (exception.HResult & 0xFFFF) is 11 or 35 or 32 or 33;
}
