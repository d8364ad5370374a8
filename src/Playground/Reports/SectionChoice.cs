namespace Playground.Reports;

/// <param name="Shown">False keeps its place and leaves it out.</param>
public sealed record SectionChoice(ReportSection Section, bool Shown = true);
