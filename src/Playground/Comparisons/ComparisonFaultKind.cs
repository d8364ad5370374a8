using Playground.Faults;

namespace Playground.Comparisons;

/// <summary>Why a comparison can't be run as asked.</summary>
[FaultCodes]
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

    /// <summary>A function that this program doesn't offer.</summary>
    UnknownTool,

    /// <summary>There is nothing to look things up in.</summary>
    ToolTextEmpty,
}
