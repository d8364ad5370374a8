namespace Playground.Concurrency;

/// <summary>Lets one at a time in for each key: what concerns different keys doesn't wait for each other. Nothing is kept of a key that nobody is at.</summary>
sealed class KeyedGate
{
    readonly Dictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    /// <summary>Keys that somebody is in for or waits for.</summary>
    public int Count
    {
        get
        {
            lock (_gates)
                return _gates.Count;
        }
    }

    /// <summary>Waits until nobody else is in. Dispose the result to go; who is in must not enter again.</summary>
    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancellationToken = default)
    {
        var gate = Reach(key);
        try
        {
            await gate.Turn.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(key, gate);
            throw;
        }
        return new Visit(this, key, gate);
    }

    Gate Reach(string key)
    {
        lock (_gates)
        {
            if (!_gates.TryGetValue(key, out var gate))
                _gates[key] = gate = new();
            gate.Visitors++;
            return gate;
        }
    }

    void Leave(string key, Gate gate)
    {
        lock (_gates)
            if (--gate.Visitors == 0)
                _gates.Remove(key);
    }

    sealed class Gate
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public int Visitors { get; set; }
    }

    sealed class Visit(KeyedGate gates, string key, Gate gate) : IDisposable
    {
        Gate? _gate = gate;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _gate, null) is not { } left)
                return;
            left.Turn.Release();
            gates.Leave(key, left);
        }
    }
}
