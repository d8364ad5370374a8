namespace Playground.Comparisons;

/// <summary>A place in the queue for this machine.</summary>
sealed class DeviceTurn(SemaphoreSlim free) : IDisposable
{
    readonly Task _mine = free.WaitAsync();

    /// <summary>Completes when this machine is free.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _mine.WaitAsync(cancellationToken);

    /// <summary>Lets the next one have the machine. A turn that hasn't come yet passes when it comes.</summary>
    public void Dispose() => _ = _mine.ContinueWith(_ => free.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
