using Playground.Reports.Charts;

namespace Playground.Reports.Sections;

/// <summary>The same values stand in a table of the section.</summary>
public sealed record ChartBlock(Chart Chart) : Block;
