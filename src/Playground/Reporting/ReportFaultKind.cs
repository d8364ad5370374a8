using Playground.Faults;

namespace Playground.Reporting;

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

    /// <summary>Neither answers nor ratings match the filter.</summary>
    NothingMatches,

    // Of its file
    NoReport,
    Damaged,
    NewerSchema,
    TooLarge,
}
