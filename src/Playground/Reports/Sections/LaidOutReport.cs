namespace Playground.Reports.Sections;

/// <summary>A report as writers see it.</summary>
/// <param name="Lines">What stands under the title.</param>
public sealed record LaidOutReport(string Title, IReadOnlyList<string> Lines, IReadOnlyList<LaidOutSection> Sections, ReportText Text)
{
    public IEnumerable<ReportTable> Tables => Sections.SelectMany(section => section.Blocks).OfType<TableBlock>().Select(block => block.Table);
}
