namespace Playground.Connectors.Transport;

/// <summary>A place among the answers that may be asked of a host at once; disposing gives it back.</summary>
sealed class HostSlot(HostGate gate) : IDisposable
{
    bool _taken;

    public bool TryTake() => _taken = gate.TryEnter();

    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        if (_taken) return;
        await gate.EnterAsync(cancellationToken);
        _taken = true;
    }

    public void Dispose()
    {
        if (_taken) gate.Leave();
        _taken = false;
    }
}
