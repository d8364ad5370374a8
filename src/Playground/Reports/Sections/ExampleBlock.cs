using Playground.Reporting.Charts;

namespace Playground.Reporting.Layout;

public sealed record ExampleBlock(ReportExample Example) : Block;
