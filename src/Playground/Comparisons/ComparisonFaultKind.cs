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
}
