namespace Playground.Comparing;

/// <summary>A comparison can't be run as asked. Nothing was stored and no model was asked.</summary>
public sealed class InvalidComparisonException(IReadOnlyList<ComparisonFault> faults)
    : Exception(string.Join(" ", faults.Select(fault => fault.Message)))
{
    public IReadOnlyList<ComparisonFault> Faults { get; } = faults;
}

/// <param name="Field">The name of the member of the request that is at fault, for instance <c>Prompt</c>.</param>
/// <param name="Kind">What is wrong with it, for translation.</param>
/// <param name="Message">An English sentence: what is wrong and what is allowed.</param>
/// <param name="Data">The facts in the message by name.</param>
public sealed record ComparisonFault(string Field, ComparisonFaultKind Kind, string Message, IReadOnlyDictionary<string, string> Data);

public enum ComparisonFaultKind
{
    PromptEmpty,
    PromptTooLong,
    NoModel,
    UnknownModel,
    TooManyModels,
    OutOfRange,
    TooMany,
    TooLong,
    NotFound,
    StillRunning,
    NotLastTurn,
}
