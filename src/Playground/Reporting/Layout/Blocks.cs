using Playground.Reporting.Charts;

namespace Playground.Reporting.Layout;

/// <summary>A piece of a section. Texts in it may come from anybody; each writer escapes them.</summary>
public abstract record Block;

/// <param name="Lead">The sentence that the section is about.</param>
/// <param name="Note">How to read what stands before it.</param>
public sealed record Paragraph(string Text, bool Lead = false, bool Note = false) : Block;

public sealed record Bullets(IReadOnlyList<string> Items) : Block;

public sealed record TableBlock(ReportTable Table) : Block;

/// <summary>The same values stand in a table of the section.</summary>
public sealed record ChartBlock(Chart Chart) : Block;

public sealed record ExampleBlock(ReportExample Example) : Block;

public sealed record LaidOutSection(ReportSection Section, string Title, IReadOnlyList<Block> Blocks);

/// <summary>A report as writers see it.</summary>
/// <param name="Lines">What stands under the title.</param>
public sealed record LaidOutReport(string Title, IReadOnlyList<string> Lines, IReadOnlyList<LaidOutSection> Sections, ReportText Text)
{
    public IEnumerable<ReportTable> Tables => Sections.SelectMany(section => section.Blocks).OfType<TableBlock>().Select(block => block.Table);
}
