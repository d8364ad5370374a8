namespace Playground.Llama.Inference;

/// <summary>
/// Shares the machine's processors out among what computes. Threads of one step wait for each other after every operation: where two models have more threads
/// together than there are processors, those that run wait for those that don't, and both write a fraction of what one alone would.
/// </summary>
/// <param name="processors">Threads that the machine runs at once.</param>
sealed class ThreadShares(int processors)
{
    readonly Lock _gate = new();
    readonly List<ThreadShare> _busy = [];

    /// <summary>Whether nothing computes.</summary>
    public bool IsIdle { get { lock (_gate) return _busy.Count == 0; } }

    /// <summary>Something begins to compute, until it is disposed.</summary>
    /// <param name="wanted">The most threads that it can use.</param>
    /// <param name="isFixed">Whether it takes that many whatever else computes, as somebody configured it.</param>
    public ThreadShare Begin(int wanted, bool isFixed = false)
    {
        var share = new ThreadShare(this, wanted, isFixed);
        lock (_gate)
        {
            _busy.Add(share);
            Divide();
        }
        return share;
    }

    internal void End(ThreadShare share)
    {
        lock (_gate)
            if (_busy.Remove(share))
                Divide();
    }

    internal void Hold(ThreadShare share)
    {
        lock (_gate)
            share.IsFixed = true;
    }

    /// <summary>Evenly; what one doesn't want goes to the others, and each has one thread at least.</summary>
    void Divide()
    {
        var left = processors;
        foreach (var share in _busy.Where(share => share.IsFixed))
            left -= share.Threads;
        var flexible = _busy.Where(share => !share.IsFixed).OrderBy(share => share.Wanted).ToArray();
        for (var i = 0; i < flexible.Length; i++)
        {
            // What doesn't divide goes to those that want most, which come last.
            flexible[i].Threads = Math.Clamp(left / (flexible.Length - i), 1, flexible[i].Wanted);
            left -= flexible[i].Threads;
        }
    }
}
