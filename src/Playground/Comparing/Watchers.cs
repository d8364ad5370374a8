using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Playground.Comparing;

/// <summary>Who wants to know when a comparison changes.</summary>
sealed class Watchers
{
    readonly ConcurrentDictionary<string, ImmutableArray<Action>> _watchers = new(StringComparer.Ordinal);

    public void Notify(string comparisonId)
    {
        if (_watchers.TryGetValue(comparisonId, out var watchers))
            foreach (var watcher in watchers)
                watcher();
    }

    public IDisposable Add(string comparisonId, Action changed)
    {
        // Wrapped so that the same delegate watching twice can be told apart.
        var watcher = new Action(() => changed());
        _watchers.AddOrUpdate(comparisonId, [watcher], (_, watchers) => watchers.Add(watcher));
        return new Subscription(() => Remove(comparisonId, watcher));
    }

    void Remove(string comparisonId, Action watcher)
    {
        while (_watchers.TryGetValue(comparisonId, out var watchers))
        {
            var left = watchers.Remove(watcher);
            var removed = left.IsEmpty
                ? _watchers.TryRemove(new(comparisonId, watchers))
                : _watchers.TryUpdate(comparisonId, left, watchers);
            if (removed)
                return;
        }
    }

    sealed class Subscription(Action remove) : IDisposable
    {
        Action? _remove = remove;

        public void Dispose() => Interlocked.Exchange(ref _remove, null)?.Invoke();
    }
}
