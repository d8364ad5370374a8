namespace Playground.Comparing;

/// <summary>Lets answers have this machine for themselves, one after another in the order in which they were asked for.</summary>
sealed class DeviceTurns
{
    readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Queues at once; whoever takes a turn must dispose it.</summary>
    public DeviceTurn Take() => new(_free);
}

/// <summary>A place in the queue for this machine.</summary>
sealed class DeviceTurn(SemaphoreSlim free) : IDisposable
{
    readonly Task _mine = free.WaitAsync();

    /// <summary>Completes when this machine is free.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _mine.WaitAsync(cancellationToken);

    /// <summary>Lets the next one have the machine. A turn that hasn't come yet passes when it comes.</summary>
    public void Dispose() => _ = _mine.ContinueWith(_ => free.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
