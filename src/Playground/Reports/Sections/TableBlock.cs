using Playground.Reporting.Charts;

namespace Playground.Reporting.Layout;

public sealed record TableBlock(ReportTable Table) : Block;
