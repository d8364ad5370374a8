using Playground.Faults;
using Playground.Metrics;

namespace Playground.Connectors.Failures;

/// <summary>Who was asked: the names that every failure tells.</summary>
/// <param name="Endpoint">The endpoint's name in the configuration.</param>
/// <param name="Host">Host, and port where it isn't the usual one.</param>
/// <param name="Model">The model in the host's words.</param>
sealed record RequestTarget(string Endpoint, string Host, string Model)
{
    /// <param name="reason">The ending in the host's own word.</param>
    public AnswerFailure BrokenOff(string? reason) =>
        Failure(FailureKind.BrokenOff, $"{Host} broke the answer of \"{Model}\" off{(reason is null ? "" : $" (\"{reason}\")")}. Ask again for a whole one.", ("reason", reason));

    public AnswerFailure ModelChanged(Takeover change) =>
        Failure(FailureKind.ModelChanged, $"{Host} let {change.Second ?? "a second answer"} go on where {change.First ?? "the first"} had stopped. Two models are no one answer: ask again.", ("first", change.First), ("second", change.Second), ("at", change.At));

    /// <summary>A failure with the target's names among its facts.</summary>
    public AnswerFailure Failure(FailureKind kind, string message, params (string Name, object? Value)[] facts)
    {
        var data = new Dictionary<string, string> { ["endpoint"] = Endpoint, ["host"] = Host, ["model"] = Model };
        foreach (var (name, value) in facts)
            if (value is not null) data[name] = FormattableString.Invariant($"{value}");
        return new AnswerFailure { Kind = kind, Message = message, Data = data };
    }
}
