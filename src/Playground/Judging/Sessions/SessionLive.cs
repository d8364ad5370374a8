using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Playground.Judging.Sessions;

/// <summary>Who is there now, and who wants to know when a session changes. Lives as long as the process; what must last is in the store.</summary>
public sealed class SessionLive
{
    readonly ConcurrentDictionary<string, ImmutableList<Action>> _watchers = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<(string Session, string Rater), int> _present = new();

    /// <summary>Calls <paramref name="changed"/> on any thread, in the context of this call: only take note in it. Dispose to stop.</summary>
    public IDisposable Watch(string sessionId, Action changed)
    {
        var watcher = CallersContext.Keep(() => changed());
        _watchers.AddOrUpdate(sessionId, [watcher], (_, watchers) => watchers.Add(watcher));
        return new Leaving(() => _watchers.AddOrUpdate(sessionId, [], (_, watchers) => watchers.Remove(watcher)));
    }

    /// <summary>Marks a rater as present until the result is disposed; several devices count once.</summary>
    public IDisposable Enter(string sessionId, string raterId)
    {
        _present.AddOrUpdate((sessionId, raterId), 1, (_, devices) => devices + 1);
        Notify(sessionId);
        return new Leaving(() =>
        {
            _present.AddOrUpdate((sessionId, raterId), 0, (_, devices) => devices - 1);
            Notify(sessionId);
        });
    }

    public bool IsPresent(string sessionId, string raterId) => _present.GetValueOrDefault((sessionId, raterId)) > 0;

    public void Notify(string sessionId)
    {
        if (_watchers.TryGetValue(sessionId, out var watchers))
            foreach (var watcher in watchers)
                watcher();
    }

    sealed class Leaving(Action leave) : IDisposable
    {
        Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
