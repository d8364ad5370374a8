namespace Playground.Concurrency;

/// <summary>
/// Does work once for all who ask for the same of the same version. Nobody's leaving ends what others wait for; what has failed is tried again for whoever asks
/// next.
/// </summary>
sealed class VersionedCache<TKey, TValue>(int mostKept) where TKey : notnull
{
    readonly Lock _gate = new();
    readonly Dictionary<TKey, Kept> _kept = [];

    /// <param name="version">Of what the work is done on; results of other versions are let go.</param>
    /// <param name="make">Runs off the caller's thread.</param>
    public Task<TValue> FindAsync(TKey key, long version, Func<Task<TValue>> make, CancellationToken cancellationToken) =>
        Current(key, version, make).WaitAsync(cancellationToken);

    Task<TValue> Current(TKey key, long version, Func<Task<TValue>> make)
    {
        lock (_gate)
        {
            if (_kept.TryGetValue(key, out var kept) && kept.Version == version && !kept.Value.IsFaulted)
                return kept.Value;
            foreach (var old in _kept.Where(pair => pair.Value.Version != version).Select(pair => pair.Key).ToArray())
                _kept.Remove(old);
            if (_kept.Count >= mostKept)
                _kept.Clear();
            var value = Task.Run(make, CancellationToken.None);
            _kept[key] = new(version, value);
            return value;
        }
    }

    readonly record struct Kept(long Version, Task<TValue> Value);
}
