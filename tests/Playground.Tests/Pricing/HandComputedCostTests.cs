using Playground.Metrics;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;
using Playground.Testing;

namespace Playground.Tests.Pricing;

/// <summary>Costs computed by hand, each with its sum written out; the program must agree to the last millionth.</summary>
public class HandComputedCostTests
{
    static readonly ExchangeRates Dollars = new([new("USD", "EUR", 0.92m, Prices.Day("2026-11-01"))]);

    static readonly Dictionary<string, (Func<decimal?> Computed, decimal Expected)> Cases = new()
    {
        // 86 × 2.5 + 1920 × 1.25 + 300 × 10 = 215 + 2400 + 3000
        ["cached input"] = (() => Cost(Use(86, 300, cached: 1920), new() { Input = 2.5m, CachedInput = 1.25m, Output = 10 }), 0.005615m),
        // 1000 × 3 + 500 × 15
        ["plain"] = (() => Cost(Use(1000, 500), new() { Input = 3, Output = 15 }), 0.0105m),
        ["nothing"] = (() => Cost(Use(0, 0), new() { Input = 3, Output = 15 }), 0m),
        ["one token"] = (() => Cost(Use(1, 0), new() { Input = 0.05m, Output = 0.4m }), 0.00000005m),
        // 100 × 3 + 2000 × 0.3 + 500 × 3.75 + 250 × 15 = 300 + 600 + 1875 + 3750
        ["cache written and read"] = (() => Cost(Use(100, 250, cached: 2000, written: 500), new() { Input = 3, CachedInput = 0.3m, CacheWrite = 3.75m, Output = 15 }), 0.006525m),
        // 2006 × 2.5 + 300 × 10
        ["cached input without a price of its own"] = (() => Cost(Use(86, 300, cached: 1920), new() { Input = 2.5m, Output = 10 }), 0.008015m),
        // 100 × 1 + 200 × 4 + 800 × 6
        ["reasoning with a price of its own"] = (() => Cost(Use(100, 1000, reasoning: 800), new() { Input = 1, Output = 4, Reasoning = 6 }), 0.0057m),
        // 100 × 1 + 1000 × 4
        ["reasoning as output"] = (() => Cost(Use(100, 1000, reasoning: 800), new() { Input = 1, Output = 4 }), 0.0041m),
        // 100 × 6: a provider that reports more reasoning than output
        ["reasoning beyond the output"] = (() => Cost(Use(0, 100, reasoning: 500), new() { Input = 1, Output = 4, Reasoning = 6 }), 0.0006m),
        // 1000 × 1 ÷ 10⁶ + 0.005
        ["per request"] = (() => Cost(Use(1000, 0), new() { Input = 1, Output = 2, PerRequest = 0.005m }), 0.006m),
        // 10000 × 1.25 + 2000 × 10
        ["standard tier"] = (() => Tiered(10_000, 2000, "default"), 0.0325m),
        // 10000 × 0.625 + 2000 × 5
        ["flex tier"] = (() => Tiered(10_000, 2000, "flex"), 0.01625m),
        // 10000 × 2.5 + 2000 × 20
        ["priority tier"] = (() => Tiered(10_000, 2000, "priority"), 0.065m),
        // 10000 × 0.6 + 2000 × 4
        ["batch tier"] = (() => Tiered(10_000, 2000, "batch"), 0.014m),
        // 200000 × 1.25 + 1000 × 10
        ["at the threshold"] = (() => Tiered(200_000, 1000, null), 0.26m),
        // 200001 × 2.5 + 1000 × 15 = 500002.5 + 15000
        ["one token above the threshold"] = (() => Tiered(200_001, 1000, null), 0.5150025m),
        // 200000 × 2.5 + 50000 × 0.25 + 1000 × 15 = 500000 + 12500 + 15000: cached tokens count towards the threshold
        ["above the threshold by cached tokens"] = (() => Tiered(200_000, 1000, null, cached: 50_000), 0.5275m),
        // 400 × 0.3 + 600 × 1 + 200 × 2.5
        ["audio read"] = (() => Cost(Use(1000, 200) with { Audio = 600, AudioOutput = 0 }, new() { Input = 0.3m, AudioInput = 1, Output = 2.5m }), 0.00122m),
        // 100 × 2.5 + 400 × 80 + 100 × 10
        ["audio written"] = (() => Cost(Use(100, 500) with { Audio = 400, AudioOutput = 400 }, new() { Input = 2.5m, Output = 10, AudioOutput = 80 }), 0.03325m),
        // 50 × 5 + 1290 × 40 + 10 × 30
        ["image written"] = (() => Cost(Use(50, 1300) with { Image = 1290, ImageOutput = 1290 }, new() { Input = 5, Output = 30, ImageOutput = 40 }), 0.05215m),
        // 700 × 0.5 + 300 × 0.75 + 100 × 3
        ["image read"] = (() => Cost(Use(1000, 100) with { Image = 300, ImageOutput = 0 }, new() { Input = 0.5m, ImageInput = 0.75m, Output = 3 }), 0.000875m),
        // 2 × 0.04
        ["by the image"] = (() => Cost(Use(0, 0) with { ImagesMade = 2 }, new() { PerImage = 0.04m }), 0.08m),
        // 12.5 × 0.0005
        ["by the second of audio"] = (() => Cost(Use(0, 0) with { AudioSecondsMade = 12.5m }, new() { PerAudioSecond = 0.0005m }), 0.00625m),
        // 10⁷ × 0.003625 + 1 × 0.87
        ["many cheap tokens"] = (() => Cost(Use(0, 1, cached: 10_000_000), new() { Input = 0.435m, CachedInput = 0.003625m, Output = 0.87m }), 0.03625087m),
        // 0.005615 × 0.92
        ["dollars in euros"] = (() => Dollars.Convert(0.005615m, "USD", "EUR", Prices.Day("2026-11-02"))!.Amount, 0.0051658m),
        // 0.0046 ÷ 0.92
        ["euros in dollars"] = (() => Dollars.Convert(0.0046m, "EUR", "USD", Prices.Day("2026-11-02"))!.Amount, 0.005m),
        // 1600 ÷ 26280 ÷ u + 0.35 × 0.25 + 0.025 × 0.25 × (1 − u) ÷ u, for u = 2%: 3.044140 + 0.0875 + 0.30625
        ["local at 2%"] = (() => Hour(0.02m).Full, 3.437890m),
        // 0.608828 + 0.0875 + 0.05625
        ["local at 10%"] = (() => Hour(0.1m).Full, 0.752578m),
        // 0.121766 + 0.0875 + 0.00625
        ["local at 50%"] = (() => Hour(0.5m).Full, 0.215516m),
        // 0.067648 + 0.0875 + 0.000694
        ["local at 90%"] = (() => Hour(0.9m).Full, 0.155842m),
        ["local, energy alone"] = (() => Hour(0.1m).Marginal, 0.0875m),
        // 0.752578006 ÷ 144000 × 10⁶
        ["local, a million tokens at 40 a second"] = (() => LocalCostCalculator.PerMillionTokens(Machine(0.1m), 40).Full, 5.226236m),
        // 0.215515601 ÷ 720000 × 10⁶
        ["local, a million tokens at 200 a second"] = (() => LocalCostCalculator.PerMillionTokens(Machine(0.5m), 200).Full, 0.299327m),
        // 0.752578006 × 12 ÷ 3600 ÷ 4 × 1000
        ["local, a thousand answers of 12 s, 4 at a time"] = (() => (LocalCostCalculator.PerAnswer(Machine(0.1m), 12, 4) * 1000).Full, 0.627148m),
        // 0.304414 + 0.35 × 0.25 × 1.5 + 0.025 × 0.25 × 1.5 × 4 + 0.1 ÷ 0.2 = 0.304414 + 0.13125 + 0.0375 + 0.5
        ["local, cooled and with fixed costs"] = (() => LocalCostCalculator.PerBusyHour(Machine(0.2m) with { Pue = 1.5m, FixedPerHour = 0.1m }).Full, 0.973164m),
        // 2.5 ÷ 0.5
        ["rented"] = (() => LocalCostCalculator.PerBusyHour(Machine(0.5m) with { RentPerHour = 2.5m }).Full, 5m),
    };

    static readonly ModelPrice Tiers = new()
    {
        Input = 1.25m,
        CachedInput = 0.125m,
        Output = 10,
        Variants =
        [
            new() { AboveInputTokens = 200_000, Input = 2.5m, CachedInput = 0.25m, Output = 15 },
            new() { Tier = "flex", Input = 0.625m, Output = 5 },
            new() { Tier = "priority", Input = 2.5m, Output = 20 },
            new() { Tier = "batch", Input = 0.6m, Output = 4 },
        ],
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Cost_OfTheCase_EqualsTheSumDoneByHand(string name)
    {
        var (computed, expected) = Cases[name];

        Assert.Equal(expected, computed()!.Value, 6);
    }

    static TokenUsage Use(long uncached, long output, long cached = 0, long written = 0, long? reasoning = null) =>
        new() { UncachedInput = uncached, CacheRead = cached, CacheWrite = written, Output = output, Reasoning = reasoning, Origin = NumberOrigin.Reported };

    static decimal? Cost(TokenUsage usage, PriceTerms terms) => CostCalculator.Cost(usage, terms)?.Amount;

    static decimal? Tiered(long uncached, long output, string? tier, long cached = 0) => CostCalculator.Cost(Use(uncached, output, cached), Tiers, tier)?.Amount;

    static LocalCost Hour(decimal utilisation) => LocalCostCalculator.PerBusyHour(Machine(utilisation));

    static MachineCostProfile Machine(decimal utilisation) => new()
    {
        HardwarePrice = 2000,
        ResidualValue = 400,
        LifetimeYears = 3,
        BusyWatts = 350,
        IdleWatts = 25,
        ElectricityPrice = 0.25m,
        Utilisation = utilisation,
    };
}
