namespace Playground.Reports.Sections;

public sealed record ExampleBlock(ReportExample Example) : Block;
