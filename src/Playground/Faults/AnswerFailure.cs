namespace Playground.Faults;

/// <summary>What happened to an answer and what to do about it.</summary>
public sealed record AnswerFailure
{
    public required FailureKind Kind { get; init; }

    /// <summary>One English sentence that says what happened and to what, one that says what to do. Pages translate by <see cref="Kind"/> and <see cref="Data"/>.</summary>
    public required string Message { get; init; }

    /// <summary>The facts in the message by name (<c>model</c>, <c>host</c>, <c>status</c>, <c>seconds</c>, <c>limit</c>, …), for translation and for programs; those of a fault in the model too.</summary>
    public IReadOnlyDictionary<string, string> Data { get; init; } = new Dictionary<string, string>();

    /// <summary>What the provider said, keys masked, cut to a few hundred characters.</summary>
    public string? Raw { get; init; }

    /// <summary>When it may work again, where the provider says.</summary>
    public DateTimeOffset? PossibleAgainAt { get; init; }

    public static AnswerFailure UnknownModel(string modelId) => new()
    {
        Kind = FailureKind.UnknownModel,
        Message = $"There is no model \"{modelId}\". Choose one from the models page or `playground models`.",
        Data = new Dictionary<string, string> { ["model"] = modelId },
    };

    /// <summary>Whoever wrote the answer ended it in the middle.</summary>
    /// <param name="reason">The ending in the host's own word.</param>
    public static AnswerFailure BrokenOff(string model, string? reason) => new()
    {
        Kind = FailureKind.BrokenOff,
        Message = $"The answer of \"{model}\" was broken off by its host{(reason is null ? "" : $" (\"{reason}\")")}. Ask again for a whole one.",
        Data = new Dictionary<string, string> { ["model"] = model, ["reason"] = reason ?? "" },
    };

    /// <summary>A fault of this program; the exception belongs into the log.</summary>
    // The text of an unknown exception may hold anything, keys included: it goes to the log only.
    public static AnswerFailure Internal(string modelId, Exception exception) => new()
    {
        Kind = FailureKind.Internal,
        Message = $"Asking \"{modelId}\" failed inside this program ({exception.GetType().Name}). The log has the details; try again.",
        Data = new Dictionary<string, string> { ["model"] = modelId, ["error"] = exception.GetType().Name },
    };
}
