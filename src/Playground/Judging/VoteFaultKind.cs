using Playground.Faults;

namespace Playground.Judging;

/// <summary>What can be wrong with a file of votes.</summary>
[FaultCodes]
public enum VoteFaultKind
{
    // Of a vote
    FieldCount,
    NoModelName,
    SameModel,
    UnusableName,
    UnknownWinner,
    NotJson,
    NotAnObject,
    MissingFields,
    FieldNotText,

    // Of Open WebUI's feedback
    NoData,
    NoModelId,
    UnknownRating,

    // Of the file
    Empty,
    EmptyCsv,
    EmptyJson,
    HeaderUnreadable,
    HeaderIncomplete,
    NoCategoryColumn,
    ArrayUnreadable,
    ArrayOfOthers,
    LineTooLong,
}
