namespace Playground.Judging.Ranking;

/// <summary>
/// Tells whether the votes that count are still the same. They change when a rating is stored, changed or removed, by whatever process, and when
/// the time comes from which a stored one counts.
/// </summary>
public sealed class VoteVersions(IRatingStore store, TimeProvider time) : IDisposable
{
    /// <summary>Ratings wait for seconds before they count, so that those that wait are among the newest.</summary>
    const int Newest = 200;

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
            var now = time.GetUtcNow();
            var newest = await store.SearchAsync(new() { Take = Newest, Round = null }, cancellationToken);
            next = newest.Ratings.Select(rating => rating.CountsFrom).Where(from => from > now).Append(DateTimeOffset.MaxValue).Min();
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
