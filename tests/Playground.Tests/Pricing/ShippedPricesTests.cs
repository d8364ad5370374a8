using Playground.Pricing;
using static Playground.Testing.Prices;

namespace Playground.Tests.Pricing;

public class ShippedPricesTests
{
    static readonly DateOnly AfterReading = Day("2026-08-01");

    [Theory]
    [InlineData("openai/gpt-4o", 2.5, 10)]
    [InlineData("openai/gpt-4o-mini", 0.15, 0.6)]
    [InlineData("anthropic/claude-sonnet-4-5", 3, 15)]
    [InlineData("gemini/gemini-2.5-flash", 0.3, 2.5)]
    [InlineData("mistral/mistral-large-latest", 0.5, 1.5)]
    [InlineData("groq/llama-3.3-70b-versatile", 0.59, 0.79)]
    [InlineData("deepseek/deepseek-chat", 0.28, 0.42)]
    [InlineData("openrouter/meta-llama/llama-3.3-70b-instruct", 0.13, 0.4)]
    public void Catalog_WellKnownModel_HasItsStandardPrice(string model, decimal input, decimal output)
    {
        var price = Assert.Single(ShippedPrices.Catalog.InForce(model, AfterReading), row => row.Series is { Tier: null, AboveInputTokens: null }).Price;

        Assert.Equal((input, output), (price.Input!.Value, price.Output!.Value));
    }

    [Fact]
    public void Catalog_EveryRow_SaysWhereWhenAndSinceWhen() => Assert.All(ShippedPrices.Catalog.Rows, row =>
    {
        Assert.StartsWith("https://", row.Price.Source);
        Assert.Equal(AfterReading, row.Price.ReadOn);
        Assert.True(row.Price.ValidFrom <= row.Price.ReadOn);
        Assert.NotNull(row.Price.Input);
        Assert.NotNull(row.Price.Output);
    });

    [Fact]
    public void Catalog_EveryVariant_HasAStandardPriceBesideIt() => Assert.All(ShippedPrices.Catalog.Rows, row =>
        Assert.Contains(ShippedPrices.Catalog.InForce(row.Model, AfterReading), other => other.Series is { Tier: null, AboveInputTokens: null }));
}
