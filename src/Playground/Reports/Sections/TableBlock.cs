namespace Playground.Reports.Sections;

public sealed record TableBlock(ReportTable Table) : Block;
