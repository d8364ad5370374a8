namespace Playground.Reports.Sections;

public sealed record LaidOutSection(ReportSection Section, string Title, IReadOnlyList<Block> Blocks);
