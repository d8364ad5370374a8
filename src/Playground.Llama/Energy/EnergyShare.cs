namespace Playground.Llama.Energy;

/// <summary>What one answer has used so far. Belongs to the thread that computes the answer.</summary>
sealed class EnergyShare
{
    double _joules;
    string? _source;
    bool _isUnknown;

    /// <summary>Tokens, read or written, that were computed since the last charge.</summary>
    public int Tokens { get; set; }

    /// <summary><c>null</c> when any part of it is unknown.</summary>
    public EnergyAmount? Used => _isUnknown || _source is null ? null : new(_joules, _source);

    public void Charge(EnergyAmount? part)
    {
        Tokens = 0;
        _isUnknown |= part is null || (_source ?? part.Value.Source) != part.Value.Source;
        (_joules, _source) = (_joules + (part?.Joules ?? 0), part?.Source);
    }
}
