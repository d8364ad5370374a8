using Playground.Pricing;
using static Playground.Testing.Prices;

namespace Playground.Tests.Pricing;

public class PriceCatalogTests
{
    [Theory]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-01-01", 1.0)]
    [InlineData("2026-02-28", 1.0)]
    [InlineData("2026-03-01", 3.0)]
    [InlineData("2026-06-30", 3.0)]
    [InlineData("2026-07-01", null)]
    public void InForce_PeriodsFollowEachOther_FindsTheOneOfTheDay(string date, double? input)
    {
        var catalog = new PriceCatalog([Row("openai/x", 3, from: "2026-03-01", until: "2026-06-30"), Row("openai/x", 1, from: "2026-01-01")]);

        Assert.Equal((decimal?)input, catalog.InForce("openai/x", Day(date)).SingleOrDefault()?.Price.Input);
    }

    [Fact]
    public void InForce_PeriodOfItsOwnHasEnded_DoesNotFallBackToAnEarlierOne()
    {
        var catalog = new PriceCatalog([Row("openai/x", 1, from: "2026-01-01"), Row("openai/x", 3, from: "2026-03-01", until: "2026-03-31")]);

        Assert.Empty(catalog.InForce("openai/x", Day("2026-04-01")));
    }

    [Theory]
    [InlineData("openai/gpt-5", 1.0)]
    [InlineData("OpenAI/GPT-5", 1.0)]
    [InlineData("openai/gpt-5-2025-08-07", 3.0)]
    [InlineData("openai/gpt-5-mini", 2.0)]
    [InlineData("openai/gpt-4", null)]
    [InlineData("work/gpt-5", null)]
    [InlineData("openrouter/openai/gpt-5", null)]
    [InlineData("openai/gpt-5/fine", null)]
    public void InForce_PatternsAndIds_TheMostLiteralWinsWithinTheEndpoint(string model, double? input)
    {
        var catalog = new PriceCatalog([Row("openai/gpt-5*", 2), Row("openai/gpt-5", 1), Row("openai/gpt-5-????-??-??", 3)]);

        Assert.Equal((decimal?)input, catalog.InForce(model, Day("2026-01-01")).SingleOrDefault()?.Price.Input);
    }

    [Fact]
    public void InForce_TiersAndThresholds_GivesEachSeriesItsOwnPeriod()
    {
        var catalog = new PriceCatalog([Row("a/x", 1, from: "2026-01-01"), Row("a/x", 2, from: "2026-02-01", tier: "flex"), Row("a/x", 3, from: "2026-01-01", above: 200_000)]);

        Assert.Equal(2, catalog.InForce("a/x", Day("2026-01-15")).Count);
        Assert.Equal(3, catalog.InForce("a/x", Day("2026-02-15")).Count);
    }

    [Fact]
    public void Constructor_TwoPricesFromOneDay_RefusesInWords() =>
        Assert.Equal("A/x, flex: there are two prices from 2026-01-01 on; expected one.",
            Refusal(Row("a/x", from: "2026-01-01", tier: "flex"), Row("A/x", 5, from: "2026-01-01", tier: "Flex")));

    [Fact]
    public void Constructor_PeriodsOverlap_RefusesInWords() =>
        Assert.Equal("a/x: the price from 2026-01-01 to 2026-03-01 overlaps the one from 2026-02-01 on; let it end before.",
            Refusal(Row("a/x", from: "2026-01-01", until: "2026-03-01"), Row("a/x", 5, from: "2026-02-01")));

    [Fact]
    public void Constructor_NegativePrice_RefusesInWords() =>
        Assert.Equal("a/x: input is -0.5; expected 0 or more.", Refusal(Row("a/x", -0.5m)));

    [Fact]
    public void Constructor_NoPriceAtAll_RefusesInWords() =>
        Assert.StartsWith("a/x: no price is given; expected at least one of input, cachedInput,", Refusal(Row("a/x", null, null)));

    [Theory]
    [InlineData("usd")]
    [InlineData("XXX")]
    [InlineData("")]
    public void Constructor_UnknownCurrency_RefusesInWords(string currency) =>
        Assert.Equal($"a/x: currency is \"{currency}\"; expected a code of ISO 4217 such as USD or EUR.",
            Refusal(new PriceRow("a/x", new PriceTerms { Input = 1, Currency = currency })));

    [Fact]
    public void Constructor_EndsBeforeItBegins_RefusesInWords() =>
        Assert.Equal("a/x: it ends on 2026-01-01, before it begins on 2026-02-01.", Refusal(Row("a/x", from: "2026-02-01", until: "2026-01-01")));

    [Fact]
    public void Constructor_SeveralFaults_ReportsAll() =>
        Assert.Equal(2, Assert.Throws<InvalidPricesException>(() => new PriceCatalog([Row("a/x", -1), Row("a b", 1)])).Faults.Count);

    static string Refusal(params PriceRow[] rows) => Assert.Single(Assert.Throws<InvalidPricesException>(() => new PriceCatalog(rows)).Faults).Message;
}
