using Playground.Ratings;

namespace Playground.Leaderboards;

/// <summary>
/// Tells whether the votes that count are still the same. They change when a rating is stored, changed or removed, by whatever process, and when
/// the time comes from which a stored one counts.
/// </summary>
public sealed class VoteVersions(IRatingRepository store, TimeProvider time) : IDisposable
{
    readonly SemaphoreSlim gate = new(1, 1);
    long stamp = -1;
    long version;
    DateTimeOffset next = DateTimeOffset.MaxValue;

    /// <summary>A number that grows whenever other votes count than before.</summary>
    public async Task<long> ReadAsync(CancellationToken cancellationToken = default)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var current = await store.StampAsync(cancellationToken);
            if (current == stamp && time.GetUtcNow() < next)
                return version;
            next = await store.NextCountingAsync(time.GetUtcNow(), cancellationToken) ?? DateTimeOffset.MaxValue;
            stamp = current;
            return ++version;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
