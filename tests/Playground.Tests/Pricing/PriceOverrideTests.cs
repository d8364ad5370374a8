using System.Text;
using Playground.Metrics;
using Playground.Pricing;
using Playground.Pricing.Importing;
using Xunit;

namespace Playground.Tests.Pricing;

/// <summary>Prices that depend on the length of the prompt and the hour of the day.</summary>
public sealed class PriceOverrideTests
{
    const string Long = """
        {"data":[{"id":"a/b","pricing":{"prompt":"0.000001","completion":"0.000002","overrides":[
          {"min_prompt_tokens":200000,"prompt":"0.000003","completion":"0.00001"}, {"min_prompt_tokens":500000,"prompt":"0.000004"}]}},
          {"id":"a/free","pricing":null}]}
        """;

    const string Night = """
        {"data":[{"id":"a/b","pricing":{"prompt":"0.000001","completion":"0.000002","overrides":[
          {"utc_start":"16:30","utc_end":"00:30","prompt":"0.0000005"}, {"min_prompt_tokens":1000,"prompt":"0.000002"}]}}]}
        """;

    [Theory]
    [InlineData(100_000, 0.102)]
    [InlineData(200_000, 0.61)]
    [InlineData(600_000, 2.41)]
    public void Cost_OpenRouterOverrides_WinPriceByPrice(long input, decimal cost) => Assert.Equal(cost, Cost(Long, input, null));

    [Fact]
    public void Read_OneModelWithoutPricing_CostsItselfAlone()
    {
        var read = Read(Long);
        Assert.Equal(["a/free"], read.Unpriced);
        Assert.Empty(read.Faults);
    }

    [Theory]
    [InlineData("2026-11-30T16:30:00Z", 500, 0.00225)]
    [InlineData("2026-11-30T23:59:00Z", 500, 0.00225)]
    [InlineData("2026-11-30T00:29:59Z", 500, 0.00225)]
    [InlineData("2026-11-30T00:30:00Z", 500, 0.0025)]
    [InlineData("2026-11-30T12:00:00Z", 500, 0.0025)]
    [InlineData("2026-11-30T18:00:00+02:00", 500, 0.0025)]
    [InlineData(null, 500, 0.0025)]
    [InlineData("2026-11-30T20:00:00Z", 2000, 0.006)]
    public void Cost_Window_CountsAtItsHoursOnly(string? at, long input, decimal cost) =>
        Assert.Equal(cost, Cost(Night, input, at is null ? null : DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(1_000, 0.003)]
    [InlineData(300_000, 0.604)]
    public void Cost_LiteLlmTiers_HoldFromTheirLengthOn(long input, decimal cost) => Assert.Equal(cost, Cost("""
        {"m":{"litellm_provider":"p","mode":"chat","tiered_pricing":[
          {"range":[0,256000],"input_cost_per_token":1e-6,"output_cost_per_token":2e-6}, {"range":[256000,1000000],"input_cost_per_token":2e-6,"output_cost_per_token":4e-6}]}}
        """, input, null));

    [Fact]
    public void Read_LiteLlmCacheOfAnHour_IsAPriceOfItsOwn()
    {
        var price = Price("""{"m":{"litellm_provider":"p","input_cost_per_token":3e-6,"output_cost_per_token":15e-6,"cache_creation_input_token_cost":3.75e-6,"cache_creation_input_token_cost_above_1hr":6e-6}}""");
        Assert.Equal((3.75m, 6m), (price.CacheWrite, price.CacheWriteHour));
    }

    static decimal Cost(string list, long input, DateTimeOffset? at) =>
        CostCalculator.Cost(new TokenUsage { UncachedInput = input, Output = 1000, Origin = NumberOrigin.Reported }, Price(list).For(null, input, at)!)!.Amount;

    static ModelPrice Price(string list)
    {
        var rows = Read(list).Rows;
        _ = new PriceCatalog(rows);
        return new(rows.Single(row => row.Price is { AboveInputTokens: null, FromUtc: null }).Price) { Variants = [.. rows.Select(row => row.Price).Where(price => price is not { AboveInputTokens: null, FromUtc: null })] };
    }

    static ImportedPrices Read(string list) => PriceListReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(list)), "list", new DateOnly(2026, 11, 30));
}
