namespace Playground.Metrics;

/// <summary>Durations in milliseconds and counts as the engine that ran the model measured them.</summary>
public sealed record EngineTimings
{
    /// <summary>Loading the model, 0 when it was loaded already.</summary>
    public double? LoadMs { get; init; }

    /// <summary>Waiting for a free slot.</summary>
    public double? QueueMs { get; init; }

    /// <summary>Processing the prompt, cached tokens not counted.</summary>
    public double? PromptMs { get; init; }

    public double? GenerationMs { get; init; }

    /// <summary>Prompt tokens actually processed.</summary>
    public long? PromptTokens { get; init; }

    /// <summary>Prompt tokens taken over from an earlier computation.</summary>
    public long? CachedTokens { get; init; }

    public long? GeneratedTokens { get; init; }

    /// <summary>Energy in joules, only where a counter was read; of an answer that was written beside others of the same model, its share by tokens.</summary>
    public double? EnergyJoules { get; init; }

    /// <summary>The counters that it was read from: <c>rapl</c> for the processor, <c>nvml</c> for the GPUs, or <c>rapl+nvml</c>; <c>null</c> when none was.</summary>
    public string? EnergySource { get; init; }

    /// <summary>Two requests together; what isn't known of one isn't known of both.</summary>
    public EngineTimings Plus(EngineTimings other) => new()
    {
        LoadMs = LoadMs + other.LoadMs,
        QueueMs = QueueMs + other.QueueMs,
        PromptMs = PromptMs + other.PromptMs,
        GenerationMs = GenerationMs + other.GenerationMs,
        PromptTokens = PromptTokens + other.PromptTokens,
        CachedTokens = CachedTokens + other.CachedTokens,
        GeneratedTokens = GeneratedTokens + other.GeneratedTokens,
        EnergyJoules = EnergyJoules + other.EnergyJoules,
        EnergySource = EnergySource == other.EnergySource ? EnergySource : null,
    };
}
