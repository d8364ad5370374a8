namespace Playground.Judging.Ranking;

/// <summary>Tells everybody who looks at votes that others count now. One look at the store twice a second serves all; nobody watching, none.</summary>
public sealed class VoteWatch(VoteVersions versions, TimeProvider time)
{
    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    readonly Lock gate = new();
    readonly List<Func<Task>> watchers = [];
    ITimer? timer;
    long? seen;
    int looking;

    /// <param name="changed">Called for every change after this call has returned, never twice at once.</param>
    public async Task<IDisposable> WatchAsync(Func<Task> changed)
    {
        var watcher = CallersContext.Keep(() => changed());
        lock (gate)
        {
            watchers.Add(watcher);
            timer ??= time.CreateTimer(_ => _ = LookAsync(), null, Interval, Interval);
        }
        try
        {
            var version = await versions.ReadAsync();
            lock (gate)
                seen ??= version;
        }
        catch
        {
            Leave(watcher);
            throw;
        }
        return new Watcher(this, watcher);
    }

    async Task LookAsync()
    {
        if (Interlocked.Exchange(ref looking, 1) == 1)
            return;
        try
        {
            var version = await versions.ReadAsync();
            var first = seen is null;
            if (seen == version)
                return;
            seen = version;
            if (!first)
                await Task.WhenAll(Everybody().Select(TellAsync));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The store is away for a moment; the next look tells what has changed, and whoever asks it for something else says that it is away.
        }
        finally
        {
            Volatile.Write(ref looking, 0);
        }
    }

    // One who can't be told, as a page that is just being left, keeps it from nobody else.
    static async Task TellAsync(Func<Task> watcher)
    {
        try
        {
            await watcher();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
        }
    }

    Func<Task>[] Everybody()
    {
        lock (gate)
            return [.. watchers];
    }

    void Leave(Func<Task> changed)
    {
        lock (gate)
        {
            watchers.Remove(changed);
            if (watchers.Count > 0)
                return;
            timer?.Dispose();
            timer = null;
            seen = null;
        }
    }

    sealed class Watcher(VoteWatch watch, Func<Task> changed) : IDisposable
    {
        public void Dispose() => watch.Leave(changed);
    }
}
