using Playground.Comparisons;

namespace Playground.Evaluations.Running;

/// <summary>Holds on to the cells of this process as long as it lives.</summary>
sealed class LeaseRenewal : IDisposable
{
    readonly ITimer _timer;

    public LeaseRenewal(IEvaluationRepository store, TimeProvider time)
    {
        var interval = EvaluationRun.Lease / 4;
        _timer = time.CreateTimer(_ => _ = RenewAsync(store, time), null, interval, interval);
    }

    public void Dispose() => _timer.Dispose();

    static async Task RenewAsync(IEvaluationRepository store, TimeProvider time)
    {
        try
        {
            await store.RenewAsync(time.GetUtcNow() + EvaluationRun.Lease);
        }
        catch (StoreUnavailableException)
        {
            // The next one comes before the lease has run out.
        }
    }
}
