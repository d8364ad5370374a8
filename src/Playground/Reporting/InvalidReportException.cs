namespace Playground.Reporting;

/// <summary>What can be wrong with a report.</summary>
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
    AnswersHidden,

    /// <summary>Neither answers nor ratings match the filter.</summary>
    NothingMatches,

    // Of its file
    NoReport,
    Damaged,
    NewerSchema,
    TooLarge,
}

/// <summary>Something about a report that can't be right.</summary>
/// <param name="Kind">What is wrong, for those who say it in another language; the arguments of the sentence are the same in each.</param>
/// <param name="Sentence">In English: what is there, what was expected, what to do.</param>
public sealed record ReportFault(ReportFaultKind Kind, FormattableString Sentence)
{
    public string Message => FormattableString.Invariant(Sentence);
}

/// <summary>A report can't be made or read as it was asked for; the message says why and what to do, a sentence a line.</summary>
public sealed class InvalidReportException(IReadOnlyList<ReportFault> faults, Exception? inner = null)
    : Exception(string.Join(Environment.NewLine, faults.Select(fault => fault.Message)), inner)
{
    public InvalidReportException(ReportFaultKind kind, FormattableString sentence, Exception? inner = null) : this([new(kind, sentence)], inner) { }

    /// <summary>At least one.</summary>
    public IReadOnlyList<ReportFault> Faults => faults;

    public static void ThrowIf(IEnumerable<ReportFault> faults)
    {
        if (faults.ToArray() is { Length: > 0 } found)
            throw new InvalidReportException(found);
    }
}
