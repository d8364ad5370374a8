using Playground.Events;

namespace Playground.Leaderboards;

/// <summary>Tells everybody who looks at votes that others count now. One look at the store twice a second serves all; nobody watching, none.</summary>
public sealed class VoteWatch(VoteVersions versions, IEventBus events, TimeProvider time)
{
    /// <summary>All votes are one thing to watch.</summary>
    const string Key = "";

    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    readonly Lock gate = new();
    int watchers;
    ITimer? timer;
    long? seen;
    int looking;

    /// <param name="changed">Called for every change after this call has returned, never twice at once.</param>
    public async Task<IDisposable> WatchAsync(Func<Task> changed)
    {
        var watching = Enter(changed);
        try
        {
            var version = await versions.ReadAsync();
            lock (gate)
                seen ??= version;
        }
        catch
        {
            watching.Dispose();
            throw;
        }
        return watching;
    }

    IDisposable Enter(Func<Task> changed)
    {
        var subscription = events.Subscribe<VotesChanged>(Key, _ => changed());
        lock (gate)
        {
            watchers++;
            timer ??= time.CreateTimer(_ => _ = LookAsync(), null, Interval, Interval);
        }
        return new OnDispose(() =>
        {
            subscription.Dispose();
            Leave();
        });
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
                await events.PublishAsync<VotesChanged>(Key, default);
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

    void Leave()
    {
        lock (gate)
        {
            if (--watchers > 0)
                return;
            timer?.Dispose();
            timer = null;
            seen = null;
        }
    }
}
