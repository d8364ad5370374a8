using Playground.Comparing;

namespace Playground.Models;

/// <summary>What came of asking a model one short question.</summary>
public sealed record ProbeOutcome
{
    public required string ModelId { get; init; }

    /// <summary>What the model said, as far as it got; reasoning left out.</summary>
    public string Text { get; init; } = "";

    /// <summary>Measured from opening the model to its first word, reasoning included, so that loading it counts; <c>null</c> when nothing arrived.</summary>
    public TimeSpan? TimeToFirstToken { get; init; }

    /// <summary>Measured from opening the model to the end of the answer or to the failure.</summary>
    public TimeSpan Total { get; init; }

    /// <summary>What had to be sent otherwise than asked for.</summary>
    public IReadOnlyList<Adaptation> Adaptations { get; init; } = [];

    /// <summary>The model's name as the provider returned it.</summary>
    public string? ReturnedModel { get; init; }

    /// <summary>A remark on an answer that did arrive, for instance that it was cut short.</summary>
    public AnswerFailure? Hint { get; init; }

    /// <summary>Why it didn't work, or <c>null</c>.</summary>
    public AnswerFailure? Failure { get; init; }

    public bool Succeeded => Failure is null;
}
