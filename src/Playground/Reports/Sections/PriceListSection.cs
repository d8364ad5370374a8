using Playground.Pricing;

namespace Playground.Reports.Sections;

static class PriceListSection
{
    /// <summary>Those that no price names have no column.</summary>
    static readonly (string Key, Func<ModelPrice, decimal?> Amount)[] Amounts =
    [
        ("Input", price => price.Input), ("CachedInput", price => price.CachedInput), ("CacheWrite", price => price.CacheWrite), ("Output", price => price.Output),
        ("Reasoning", price => price.Reasoning), ("ImageInput", price => price.ImageInput), ("ImageOutput", price => price.ImageOutput), ("AudioInput", price => price.AudioInput),
        ("AudioOutput", price => price.AudioOutput), ("PerRequest", price => price.PerRequest), ("PerImage", price => price.PerImage), ("PerAudioSecond", price => price.PerAudioSecond),
    ];

    public static IEnumerable<Block> Blocks(SectionContext context)
    {
        if (context.Figures.Prices is not { Count: > 0 } prices)
        {
            yield return new Paragraph(context.Text[context.Figures.Method.Concealed ? "HiddenUntilRevealed" : "NoPrices"]);
            yield break;
        }
        yield return new TableBlock(Table(prices, context) with { IsByRow = true });
        yield return new Paragraph(context.Text["NotePrices"], Note: true);
    }

    static ReportTable Table(IReadOnlyList<ReportPrice> prices, SectionContext context)
    {
        var amounts = Amounts.Where(amount => prices.Any(price => amount.Amount(price.Price) is not null)).ToArray();
        var special = prices.Any(price => price.Price is not { Tier: null, AboveInputTokens: null });
        return context.Table("prices", "SectionPrices",
            [
                context.Column("Model"), .. special ? [context.Column("Tier")] : Array.Empty<ReportColumn>(), .. amounts.Select(amount => context.Column(amount.Key, CellKind.Price)),
                context.Column("Currency"), context.Column("ValidFrom", CellKind.Day), context.Column("ReadOn", CellKind.Day), context.Column("Source"), context.Column("Answers", CellKind.Whole),
            ],
            prices.Select(price => new object?[][]
            {
                [context.Name(price.Model)], special ? [Tier(price.Price, context.Text)] : [], [.. amounts.Select(amount => (object?)amount.Amount(price.Price))],
                [price.Price.Currency, price.Price.ValidFrom, price.Price.ReadOn, price.Price.Source == PriceTerms.Entered ? context.Text["PriceEntered"] : price.Price.Source, price.Answers],
            }.SelectMany(cells => cells).ToArray()));
    }

    static string Tier(ModelPrice price, ReportText text)
    {
        var tier = price.Tier ?? text["TierStandard"];
        return price.AboveInputTokens is { } above ? text.Say("TierAbove", tier, above) : tier;
    }
}
