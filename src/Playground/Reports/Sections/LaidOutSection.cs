using Playground.Reporting.Charts;

namespace Playground.Reporting.Layout;

public sealed record LaidOutSection(ReportSection Section, string Title, IReadOnlyList<Block> Blocks);
