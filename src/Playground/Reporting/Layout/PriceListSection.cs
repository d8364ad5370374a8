using Playground.Pricing;

namespace Playground.Reporting.Layout;

static class PriceListSection
{
    public static IEnumerable<Block> Blocks(SectionContext context)
    {
        if (context.Figures.Prices.Count == 0)
        {
            yield return new Paragraph(context.Text[context.Figures.Method.Concealed ? "HiddenUntilRevealed" : "NoPrices"]);
            yield break;
        }
        yield return new TableBlock(context.Table("prices", "SectionPrices",
            [
                context.Column("Model"), context.Column("Input", CellKind.Money), context.Column("CachedInput", CellKind.Money), context.Column("Output", CellKind.Money), context.Column("PerRequest", CellKind.Money),
                context.Column("Currency"), context.Column("ValidFrom", CellKind.Day), context.Column("ReadOn", CellKind.Day), context.Column("Source"), context.Column("Answers", CellKind.Whole),
            ],
            context.Figures.Prices.Select(price => new object?[]
            {
                context.Name(price.Model), price.Price.Input, price.Price.CachedInput, price.Price.Output, price.Price.PerRequest, price.Price.Currency, price.Price.ValidFrom, price.Price.ReadOn,
                price.Price.Source == PriceTerms.Entered ? context.Text["PriceEntered"] : price.Price.Source, price.Answers,
            })));
        yield return new Paragraph(context.Text["NotePrices"], Note: true);
    }
}
