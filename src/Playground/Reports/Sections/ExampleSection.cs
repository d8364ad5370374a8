namespace Playground.Reports.Sections;

static class ExampleSection
{
    public static IEnumerable<Block> Blocks(SectionContext context) =>
        context.Figures.Examples.Count == 0 ? [new Paragraph(context.Text["NoExamples"])] : context.Figures.Examples.Select(example => new ExampleBlock(example));
}
