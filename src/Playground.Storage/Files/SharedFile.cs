using Playground.Pricing;

namespace Playground.Storage.Files;

/// <summary>
/// A small file that people may edit too and that several processes share. A change is written beside the file and moved over it, so that a reader
/// sees the old file or the new one; a lock file keeps two processes from changing it at once.
/// </summary>
/// <param name="path">Full path of the file.</param>
/// <param name="read">Reads the content; the text is the file's name for messages.</param>
/// <param name="empty">The content while there is no file.</param>
sealed class SharedFile<T>(string path, TimeProvider time, Func<Stream, string, T> read, Action<Stream, T> write, T empty) where T : class
{
    static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(10);
    static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(50);

    readonly Lock _gate = new();
    (DateTime Written, long Bytes)? _stamp;
    T? _content;

    public string FullPath => path;

    /// <summary>The content; the same object as long as the file hasn't changed.</summary>
    public T Read()
    {
        lock (_gate)
        {
            var stamp = Stamp();
            if (stamp == _stamp)
                return _content ?? empty;
            (_content, _stamp) = (stamp is null ? null : Load(), stamp);
            return _content ?? empty;
        }
    }

    public async Task ChangeAsync(Func<T, T> change, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var lockFile = await LockAsync(cancellationToken);
        // Read past the cache: two writes within one tick of the file system's clock may look alike.
        var before = File.Exists(path) ? Load() : empty;
        var after = change(before);
        if (!ReferenceEquals(before, after))
            Save(after);
    }

    void Save(T content)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = File.Create(temporary))
            {
                write(stream, content);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
        lock (_gate)
            _stamp = (default, -1);
    }

    T Load()
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return read(stream, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidPricesException(PricingFaultKind.Unreadable, $"{path} can't be read: {exception.Message}", exception);
        }
    }

    (DateTime, long)? Stamp() => new FileInfo(path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : null;

    // The lock file stays: deleting it would let a second process lock a file of that name that the first no longer sees.
    async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception)
            {
                if (time.GetElapsedTime(start) > LockTimeout)
                    throw new TimeoutException($"{path} is being changed by another process; it did not finish within {LockTimeout.TotalSeconds:0} seconds. Try again.", exception);
            }
            await Task.Delay(RetryInterval, time, cancellationToken);
        }
    }
}
