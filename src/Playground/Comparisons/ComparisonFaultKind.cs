using Playground.Faults;

namespace Playground.Comparing;

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
