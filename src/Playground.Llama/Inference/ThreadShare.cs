namespace Playground.Llama.Inference;

/// <summary>The part of the machine's threads that something which computes may use now. Disposing gives it back.</summary>
sealed class ThreadShare : IDisposable
{
    readonly ThreadShares _shares;
    volatile int _threads;

    internal ThreadShare(ThreadShares shares, int wanted, bool isFixed)
    {
        (_shares, Wanted, IsFixed) = (shares, wanted, isFixed);
        _threads = wanted;
    }

    /// <summary>Follows what else computes; at least 1.</summary>
    public int Threads { get => _threads; internal set => _threads = value; }

    internal int Wanted { get; }

    /// <summary>Guarded by the shares.</summary>
    internal bool IsFixed { get; set; }

    /// <summary>Keeps the threads that it has now to the end, for work that can't change their number.</summary>
    /// <returns>How many.</returns>
    public int Hold()
    {
        _shares.Hold(this);
        return Threads;
    }

    public void Dispose() => _shares.End(this);
}
