using Playground.Faults;

namespace Playground.Evaluations;

/// <summary>Why an evaluation can't be made or changed as asked.</summary>
[FaultCodes]
public enum EvaluationFaultKind
{
    NoModel,
    TooManyModels,
    ModelTwice,
    UnknownModel,
    OutOfRange,
    PriceUnknown,
    NotFound,
    StillRunning,
    NothingToDo,
}
