using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Playground.Judging.Sessions;

/// <summary>Who is there now, and who wants to know when a session changes. Lives as long as the process; what must last is in the store.</summary>
public sealed class SessionLive(TimeProvider time)
{
    readonly ConcurrentDictionary<string, ImmutableList<Watcher>> _watchers = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<(string Session, string Rater), int> _present = new();
    readonly ConcurrentDictionary<(string Session, string Rater), DateTimeOffset> _left = new();
    readonly DateTimeOffset _start = time.GetUtcNow();

    /// <summary>Calls <paramref name="changed"/> on any thread, in the context of this call: only take note in it. Dispose to stop.</summary>
    /// <param name="progress">Whether also when somebody votes, comes or goes. Raters needn't know: thirty of them would look anew at each other's every vote.</param>
    public IDisposable Watch(string sessionId, Action changed, bool progress = false)
    {
        var watcher = new Watcher(CallersContext.Keep(() => changed()), progress);
        _watchers.AddOrUpdate(sessionId, [watcher], (_, watchers) => watchers.Add(watcher));
        return new Leaving(() => _watchers.AddOrUpdate(sessionId, [], (_, watchers) => watchers.Remove(watcher)));
    }

    /// <summary>Marks a rater as present until the result is disposed; several devices count once.</summary>
    public IDisposable Enter(string sessionId, string raterId)
    {
        _present.AddOrUpdate((sessionId, raterId), 1, (_, devices) => devices + 1);
        NotifyProgress(sessionId);
        return new Leaving(() =>
        {
            _left[(sessionId, raterId)] = time.GetUtcNow();
            _present.AddOrUpdate((sessionId, raterId), 0, (_, devices) => devices - 1);
            NotifyProgress(sessionId);
        });
    }

    public bool IsPresent(string sessionId, string raterId) => _present.GetValueOrDefault((sessionId, raterId)) > 0;

    /// <summary>Since when a rater isn't there, as far as this process knows; <c>null</c> when they are.</summary>
    public DateTimeOffset? AwaySince(string sessionId, string raterId) =>
        IsPresent(sessionId, raterId) ? null : _left.TryGetValue((sessionId, raterId), out var left) ? left : _start;

    /// <summary>The session moved on, its members changed, or there may be something to rate where there was nothing.</summary>
    public void Notify(string sessionId) => Tell(sessionId, _ => true);

    /// <summary>Somebody has voted, come or gone.</summary>
    public void NotifyProgress(string sessionId) => Tell(sessionId, watcher => watcher.Progress);

    void Tell(string sessionId, Predicate<Watcher> wanted)
    {
        if (_watchers.TryGetValue(sessionId, out var watchers))
            foreach (var watcher in watchers)
                if (wanted(watcher))
                    watcher.Changed();
    }

    sealed record Watcher(Action Changed, bool Progress);

    sealed class Leaving(Action leave) : IDisposable
    {
        Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
