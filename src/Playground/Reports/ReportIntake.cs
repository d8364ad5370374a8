namespace Playground.Reports;

/// <summary>What became of a report's file.</summary>
public enum ReportIntake
{
    Taken,

    /// <summary>The same report is here already.</summary>
    Known,

    /// <summary>Another state of it is here and was left as it is.</summary>
    Different,
}
