namespace Playground.Connectors.Transport;

/// <summary>The door of one host: so many answers at once, and a pause for all when the host asks one to slow down.</summary>
sealed class HostGate(int parallel, TimeProvider time) : IDisposable
{
    readonly SemaphoreSlim _slots = new(parallel, parallel);
    readonly Lock _gate = new();
    DateTimeOffset _pausedUntil;

    /// <summary>How long nobody may ask, from now.</summary>
    public TimeSpan Pause
    {
        get
        {
            lock (_gate)
                return _pausedUntil - time.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero;
        }
    }

    public void PauseFor(TimeSpan duration)
    {
        lock (_gate)
            if (time.GetUtcNow() + duration is var until && until > _pausedUntil) _pausedUntil = until;
    }

    /// <summary>True when a slot was free; it must be given back by <see cref="Leave"/>.</summary>
    public bool TryEnter() => _slots.Wait(0);

    public Task EnterAsync(CancellationToken cancellationToken) => _slots.WaitAsync(cancellationToken);

    public void Leave() => _slots.Release();

    public void Dispose() => _slots.Dispose();
}
