using Playground.Faults;

namespace Playground.Reports;

/// <summary>What can be wrong with a report.</summary>
[FaultCodes]
public enum ReportFaultKind
{
    // Of its settings
    TitleTooLong,
    RecommendationTooLong,
    UnknownLanguage,
    ExamplesOutOfRange,
    DaysReversed,

    // Of what it is made from
    NoSession,
    SessionConcealed,

    /// <summary>Answers came to be rated blind after it was made.</summary>
    AnswersHidden,

    /// <summary>Neither answers nor ratings match the filter.</summary>
    NothingMatches,

    // Of its file
    NoReport,
    Damaged,
    NewerSchema,
    TooLarge,
}
