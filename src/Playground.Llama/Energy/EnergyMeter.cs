namespace Playground.Llama.Energy;

/// <summary>
/// Reads the machine's energy counters, and knows who computes: the counters don't tell whose work it was, so that what two models used at the same time is
/// known of neither. What other programs use meanwhile is in the counters too.
/// </summary>
/// <param name="processor">Finds the processor's counter when it is first wanted.</param>
/// <param name="graphics">The same for the GPUs.</param>
sealed class EnergyMeter(Func<IEnergyCounter?> processor, Func<IEnergyCounter?> graphics)
{
    readonly Lazy<IEnergyCounter?> _processor = new(processor);
    readonly Lazy<IEnergyCounter?> _graphics = new(graphics);
    readonly Lock _gate = new();
    readonly HashSet<Worker> _working = [];

    /// <summary>The meter of this machine.</summary>
    public static EnergyMeter OfThisMachine() => new(() => RaplCounter.Find("/sys/class/powercap"), NvmlCounter.Find);

    /// <summary>
    /// The counters of what computes a model: a GPU's counter says nothing of a model on the processor, and the processor's alone little of one on a GPU, whose
    /// amount is the sum of both where both can be read.
    /// </summary>
    /// <returns><c>null</c> where what computes has no counter that can be read.</returns>
    public EnergyAmount? Read(bool usesGpu)
    {
        var rapl = _processor.Value?.Read();
        if (!usesGpu)
            return rapl is { } alone ? new(alone, "rapl") : null;
        return (rapl, _graphics.Value?.Read()) switch
        {
            (_, null) => null,
            (null, { } nvml) => new(nvml, "nvml"),
            ({ } cpu, { } nvml) => new(cpu + nvml, "rapl+nvml"),
        };
    }

    /// <summary>Something begins to compute, until it is disposed.</summary>
    public Worker Begin()
    {
        var worker = new Worker(this);
        lock (_gate)
        {
            _working.Add(worker);
            if (_working.Count > 1)
                foreach (var disturbed in _working)
                    disturbed.WasDisturbed = true;
        }
        return worker;
    }

    /// <summary>Something that computes.</summary>
    public sealed class Worker(EnergyMeter meter) : IDisposable
    {
        /// <summary>Guarded by the meter.</summary>
        internal bool WasDisturbed { get; set; }

        /// <summary>Whether something else computed at any moment since this was last asked, or since the beginning.</summary>
        public bool TakeDisturbance()
        {
            lock (meter._gate)
            {
                var was = WasDisturbed;
                WasDisturbed = meter._working.Count > 1;
                return was;
            }
        }

        public void Dispose()
        {
            lock (meter._gate)
                meter._working.Remove(this);
        }
    }
}
