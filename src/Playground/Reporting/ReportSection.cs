namespace Playground.Reporting;

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

/// <param name="Shown">False keeps its place and leaves it out.</param>
public sealed record SectionChoice(ReportSection Section, bool Shown = true);
