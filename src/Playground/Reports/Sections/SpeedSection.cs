namespace Playground.Reports.Sections;

static class SpeedSection
{
    public static IEnumerable<Block> Blocks(SectionContext context)
    {
        if (context.Figures.Method.Concealed)
        {
            yield return new Paragraph(context.Text["HiddenUntilRevealed"]);
            yield break;
        }
        yield return new TableBlock(context.Table("speed", "SectionSpeed",
            [
                context.Column("Model"), context.Column("Measured", CellKind.Whole), context.Column("FirstTokenP50", CellKind.Seconds), context.Column("FirstTokenP95", CellKind.Seconds),
                context.Column("TotalP50", CellKind.Seconds), context.Column("TotalP95", CellKind.Seconds), context.Column("TokensPerSecond", CellKind.Number, 1), context.Column("SharedDevice", CellKind.Whole),
            ],
            context.Figures.Models.Select(model => new object?[]
            {
                context.Name(model.Id), model.Total?.Count ?? 0, model.FirstToken?.P50, model.FirstToken?.P95, model.Total?.P50, model.Total?.P95, model.TokensPerSecond?.P50, model.Shared,
            })));
        yield return new Paragraph(context.Text["NoteSpeed"], Note: true);
    }
}
