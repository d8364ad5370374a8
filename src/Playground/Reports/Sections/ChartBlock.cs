using Playground.Reporting.Charts;

namespace Playground.Reporting.Layout;

/// <summary>The same values stand in a table of the section.</summary>
public sealed record ChartBlock(Chart Chart) : Block;
