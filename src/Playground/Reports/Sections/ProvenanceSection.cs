namespace Playground.Reports.Sections;

static class ProvenanceSection
{
    public static IEnumerable<Block> Blocks(SectionContext context)
    {
        if (context.Figures.Provenance.Count == 0)
        {
            yield return new Paragraph(context.Text[context.Figures.Method.Concealed ? "HiddenUntilRevealed" : "NoProvenance"]);
            yield break;
        }
        var table = context.Table("provenance", "SectionProvenance",
            [
                context.Column("Model"), context.Column("Maker"), context.Column("Licence"), context.Column("Data"), context.Column("Via"), context.Column("Quantisation"),
                context.Column("Engine"), context.Column("Device"), context.Column("Context", CellKind.Whole), context.Column("File", CellKind.Hash), context.Column("Returned"), context.Column("Answers", CellKind.Whole),
            ],
            context.Figures.Provenance.Select(row => new object?[]
            {
                context.Name(row.Model), context.Model(row.Model)?.Maker, context.Model(row.Model)?.Licence, row.Provenance.Host ?? context.Text["ThisMachine"], row.Provenance.Via, row.Provenance.Quantisation,
                row.Provenance.EngineVersion, row.Provenance.Device, row.Provenance.ContextSize, row.Provenance.FileSha256, Returned(row, context.Text), row.Answers,
            }));
        yield return new TableBlock(table with { IsByRow = true });
    }

    /// <summary>Who answered in the place of the model that was asked stands beside its name.</summary>
    static string? Returned(ReportProvenance row, ReportText text) => row.Provenance.Gateway switch
    {
        { IsFallback: true } gateway => text.Say("ByFallback", row.ReturnedModel ?? "?", gateway.Name ?? "gateway", gateway.Group ?? gateway.Deployment ?? "?"),
        { IsCached: true } gateway => text.Say("FromCache", row.ReturnedModel ?? "?", gateway.Name ?? "gateway"),
        _ => row.ReturnedModel,
    };
}
