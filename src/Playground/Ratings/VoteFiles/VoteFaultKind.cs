using Playground.Faults;

namespace Playground.Ratings.VoteFiles;

/// <summary>What can be wrong with a file of votes.</summary>
[FaultCodes]
public enum VoteFaultKind
{
    // Of a vote
    FieldCount,
    NoModelName,
    SameModel,
    UnknownWinner,
    NotUtf8,
    ControlCharacter,
    LoneSurrogate,
    NameTooLong,
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
    OtherEncoding,
    OtherLineEnds,
    DuplicateColumn,
    TooManyModels,
}
