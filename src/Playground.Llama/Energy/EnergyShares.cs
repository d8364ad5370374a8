namespace Playground.Llama.Energy;

/// <summary>
/// Divides what the counters rose by among the answers of one model. They are read whenever an answer begins or ends; what they rose by in between goes to those
/// that were there, in proportion to the tokens that each had computed, read and written ones alike: they went through the same weights in the same steps.
/// Used by the scheduler's thread only.
/// </summary>
sealed class EnergyShares(EnergyMeter meter, bool usesGpu, TimeProvider time)
{
    /// <summary>A counter that begins again is understood only when it was read meanwhile; at 1 kW the smallest range known, 65 kJ, takes about a minute.</summary>
    static readonly TimeSpan ReadEvery = TimeSpan.FromSeconds(30);

    readonly List<EnergyShare> _shares = [];
    EnergyMeter.Worker? _worker;
    // Read now, while the model is being loaded: finding the GPUs' counters takes a moment.
    EnergyAmount? _last = meter.Read(usesGpu);
    long _readAt;

    /// <summary>An answer begins.</summary>
    public EnergyShare Join()
    {
        _worker ??= meter.Begin();
        Settle();
        var share = new EnergyShare();
        _shares.Add(share);
        return share;
    }

    /// <summary>An answer has ended, or left earlier.</summary>
    /// <returns>What it used; <c>null</c> when unknown.</returns>
    public EnergyAmount? Leave(EnergyShare share)
    {
        if (!_shares.Contains(share))
            return share.Used;
        Settle();
        _shares.Remove(share);
        if (_shares.Count == 0)
        {
            _worker?.Dispose();
            _worker = null;
        }
        return share.Used;
    }

    /// <summary>To be called now and then while answers are written.</summary>
    public void KeepUp()
    {
        if (_last is not null && _shares.Count > 0 && time.GetElapsedTime(_readAt) >= ReadEvery)
            Settle();
    }

    /// <summary>Nothing is computed any more, and nobody leaves; may be called from any thread.</summary>
    public void GiveUp() => _worker?.Dispose();

    void Settle()
    {
        var now = meter.Read(usesGpu);
        var isDisturbed = _worker!.TakeDisturbance();
        var risen = !isDisturbed && now is { } read && _last is { } last && read.Source == last.Source ? new EnergyAmount(read.Joules - last.Joules, read.Source) : (EnergyAmount?)null;
        var tokens = _shares.Sum(share => share.Tokens);
        foreach (var share in _shares)
            share.Charge(risen is { } all ? all with { Joules = all.Joules * (tokens > 0 ? (double)share.Tokens / tokens : 1.0 / _shares.Count) } : null);
        (_last, _readAt) = (now, time.GetTimestamp());
    }
}
