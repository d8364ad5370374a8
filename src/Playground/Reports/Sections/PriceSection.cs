using Playground.Reports.Charts;

namespace Playground.Reports.Sections;

/// <summary>Quality against cost.</summary>
static class PriceSection
{
    public static IEnumerable<Block> Blocks(SectionContext context)
    {
        if (context.Figures.Method.Concealed)
        {
            yield return new Paragraph(context.Text["HiddenUntilRevealed"]);
            yield break;
        }
        var points = Points(context).ToArray();
        var groups = points.GroupBy(point => point.Group).OrderBy(group => group.Key).ToArray();
        foreach (var group in groups)
        {
            if (groups.Length > 1)
                yield return new Paragraph(context.Text.Say("GroupHeading", context.Text.Whole(group.Key + 1), context.Text.Whole(context.Figures.Leaderboard!.InGroups().Count), string.Join(", ", group.Select(point => point.Name))));
            yield return new ChartBlock(new PriceChart(context.Text["ChartPrice"], [.. group], context.Text));
        }
        yield return new TableBlock(Table(context));
        yield return new Paragraph(context.Text[points.Length > 0 ? "NotePrice" : "NotePriceNoChart"], Note: true);
    }

    static IEnumerable<PricePoint> Points(SectionContext context) =>
        from row in context.Figures.Leaderboard?.Models ?? []
        let model = context.Model(row.Model)
        where model is { Cost.PerThousand: > 0 }
        select new PricePoint(context.Name(row.Model), model.Access, (double)(model.Cost.PerThousand ?? 0), (double?)model.Cost.Lower, (double?)model.Cost.Upper,
            row.Rating, row.Lower, row.Upper, model.OnFront, model.Cost.Currency)
        { Group = row.Group };

    static ReportTable Table(SectionContext context)
    {
        var ratings = (context.Figures.Leaderboard?.Models ?? []).ToDictionary(row => row.Model, row => row.Rating);
        return context.Table("price-performance", "SectionPricePerformance",
            [
                context.Column("Model"), context.Column("Access"), context.Column("Rating", CellKind.Number), context.Column("PerThousand", CellKind.Money), context.Column("Lower", CellKind.Money),
                context.Column("Upper", CellKind.Money), context.Column("Marginal", CellKind.Money), context.Column("PerWin", CellKind.Money), context.Column("Currency"),
                context.Column("Usable", CellKind.Whole), context.Column("Unpriced", CellKind.Whole), context.Column("Front", CellKind.Flag),
            ],
            context.Figures.Models.Select(model => new object?[]
            {
                context.Name(model.Id), context.Text.Access(model.Access), ratings.TryGetValue(model.Id, out var rating) ? rating : null, model.Cost.PerThousand, model.Cost.Lower,
                model.Cost.Upper, model.Cost.MarginalPerThousand, model.Cost.PerWin, model.Cost.Currency, model.Usable, model.Cost.Unpriced, model.OnFront,
            }));
    }
}
