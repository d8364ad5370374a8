namespace Playground.Metrics;

/// <summary>When things happened to an answer. Durations follow from these; see <see cref="AnswerMetrics"/>.</summary>
public sealed record AnswerTimings
{
    public DateTimeOffset? QueuedAt { get; init; }

    /// <summary>The request left for the model; retries and queues of the source come after this.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The first piece of text or reasoning arrived.</summary>
    public DateTimeOffset? FirstTokenAt { get; init; }

    /// <summary>The first piece of the answer itself arrived, after what the model thought; <c>null</c> when none did.</summary>
    public DateTimeOffset? FirstAnswerTokenAt { get; init; }

    /// <summary>The last piece of text or reasoning arrived.</summary>
    public DateTimeOffset? LastTokenAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What the engine itself measured; only local models and some servers say.</summary>
    public EngineTimings? Engine { get; init; }

    /// <summary>True when other answers were being written on the same device at the same time, so that the speed is not the model's own.</summary>
    public bool SharedDevice { get; init; }

    /// <summary>True when a cache or another model answered, so that the speed is not the model's own.</summary>
    public bool Substitute { get; init; }

    /// <summary>True when the answer waited until it had this machine for itself (fair timing).</summary>
    public bool OneAfterAnother { get; init; }

    /// <summary>True when the model was asked one word right before, so that loading it and its first steps are in none of these times.</summary>
    public bool WarmedUp { get; init; }

    /// <summary>How often calls of functions were answered within this answer; <c>null</c> where there were none.</summary>
    public int? ToolRounds { get; init; }

    /// <summary>The time that functions took, waiting for the slowest of each round; part of the total.</summary>
    public TimeSpan? ToolTime { get; init; }

    /// <summary>Of an answer with calls of functions, what was written after the last of them.</summary>
    public LastRound? LastRound { get; init; }
}
