namespace Playground.Reports;

/// <summary>The parts of a report, in the order in which a new one has them.</summary>
public enum ReportSection
{
    Recommendation,
    Leaderboard,
    PricePerformance,
    BreakEven,
    Speed,
    Examples,
    Method,
    Audit,
    Prices,
    Provenance,
    Limits,
}
