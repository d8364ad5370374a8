using Playground.Faults;

namespace Playground.Comparisons.Execution;

/// <summary>Why an answer was cut off by a limit.</summary>
static class LimitFailures
{
    /// <summary>Not a word of the answer came.</summary>
    public static AnswerFailure Output(string model) => new()
    {
        Kind = FailureKind.OutputLimitSpent,
        Message = $"{model} spent its whole output limit before the first word of an answer. Raise the maximum number of tokens.",
        Data = new Dictionary<string, string> { ["model"] = model },
    };

    /// <summary>It called functions as often as they are answered, and once more.</summary>
    public static AnswerFailure Rounds(string model, int rounds) => new()
    {
        Kind = FailureKind.ToolRoundsSpent,
        Message = FormattableString.Invariant($"{model} asked for tools once more after {rounds} rounds of calls, which is as many as are answered. Raise Playground:Tools:Rounds, or ask for less."),
        Data = new Dictionary<string, string> { ["model"] = model, ["rounds"] = FormattableString.Invariant($"{rounds}") },
    };
}
