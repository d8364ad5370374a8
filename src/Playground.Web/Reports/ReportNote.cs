namespace Playground.Web.Reports;

/// <summary>What was done last with a report.</summary>
public enum ReportNote
{
    None,

    Kept,

    /// <summary>New reports begin with its settings.</summary>
    TemplateKept,

    /// <summary>Taking the figures was stopped; the former ones stay.</summary>
    Stopped,
}
