namespace Playground.Reporting;

/// <summary>What is wrong with a report, for pages that say it in their own language.</summary>
public enum ReportFault
{
    Settings,
    NoSession,

    /// <summary>Neither answers nor ratings match the filter.</summary>
    NothingMatches,
    NoReport,
    Damaged,
    NewerSchema,
    TooLarge,
}

/// <summary>A report can't be made or read as it was asked for; the message says why and what to do, a sentence a line.</summary>
public sealed class InvalidReportException(ReportFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public InvalidReportException(IEnumerable<string> faults) : this(ReportFault.Settings, string.Join(Environment.NewLine, faults)) { }

    public ReportFault Fault => fault;
}
