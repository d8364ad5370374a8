using Playground.Faults;

namespace Playground.Ratings;

/// <summary>Why a rating can't be taken.</summary>
[FaultCodes]
public enum RatingFaultKind
{
    NoAnswers,

    /// <summary>One of two is better, but there aren't two.</summary>
    NotTwo,

    /// <summary>One answer alone is better than none, or a tie.</summary>
    Alone,
    RationaleTooLong,
    ScoreOutOfRange,
    RankOutOfRange,
    UnknownLabel,
    SaysNothing,

    /// <summary>By another vote.</summary>
    RatedAlready,

    /// <summary>An answer failed, isn't complete, or holds more than text.</summary>
    NotRatable,
}
