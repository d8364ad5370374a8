using Playground.Pricing;
using Playground.Settings;

namespace Playground.Storage.Pricing;

/// <summary>
/// Keeps the team's prices in <c>prices.json</c> in the data folder, where people may edit them too. A change is written beside the file and
/// moved over it, so that a reader sees the old file or the new one; a lock file keeps two processes from changing it at once.
/// </summary>
public sealed class PriceFileStore(PlaygroundPaths paths, TimeProvider time) : IPriceStore
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    readonly Lock _gate = new();
    (DateTime Written, long Bytes)? _stamp;
    IReadOnlyList<PriceRow> _rows = [];

    public string Place { get; } = Path.Combine(paths.DataFolder, "prices.json");

    public IReadOnlyList<PriceRow> Read()
    {
        lock (_gate)
        {
            var stamp = Stamp();
            if (stamp == _stamp)
                return _rows;
            (_rows, _stamp) = (stamp is null ? [] : Load(), stamp);
            return _rows;
        }
    }

    public async Task ChangeAsync(Func<IReadOnlyList<PriceRow>, IReadOnlyList<PriceRow>> change, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(paths.DataFolder);
        await using var held = await HoldAsync(cancellationToken);
        // Read past the cache: two writes within one tick of the file system's clock may look alike.
        var before = File.Exists(Place) ? Load() : [];
        var after = change(before);
        if (!ReferenceEquals(before, after))
            Save(after);
    }

    void Save(IReadOnlyList<PriceRow> rows)
    {
        var draft = $"{Place}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = File.Create(draft))
            {
                PriceFile.Write(stream, rows);
                stream.Flush(flushToDisk: true);
            }
            File.Move(draft, Place, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
        lock (_gate)
            _stamp = null;
    }

    IReadOnlyList<PriceRow> Load()
    {
        try
        {
            using var stream = new FileStream(Place, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return PriceFile.Read(stream, Place);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidPricesException($"{Place} can't be read: {exception.Message}", exception);
        }
    }

    (DateTime, long)? Stamp() => new FileInfo(Place) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : null;

    // The lock file stays: deleting it would let a second process lock a file of that name that the first no longer sees.
    async Task<FileStream> HoldAsync(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream($"{Place}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception)
            {
                if (time.GetElapsedTime(start) > Patience)
                    throw new TimeoutException($"{Place} is being changed by another process; it did not finish within {Patience.TotalSeconds:0} seconds. Try again.", exception);
            }
            await Task.Delay(Pause, time, cancellationToken);
        }
    }
}
