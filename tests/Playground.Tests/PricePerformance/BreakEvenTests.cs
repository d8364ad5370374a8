using Playground.PricePerformance.BreakingEven;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;
using Playground.Testing;

namespace Playground.Tests.PricePerformance;

public class BreakEvenTests
{
    static readonly MachineCostProfile Machine = new() { Currency = "USD", HardwarePrice = 2000, ResidualValue = 400, BusyWatts = 350, IdleWatts = 25, ElectricityPrice = 0.25m };
    static readonly Workload Work = new(InputTokens: 1000, OutputTokens: 500, LocalBusySeconds: 10);
    static readonly ModelPrice Hosted = new() { Input = 2.5m, Output = 10 };

    [Fact]
    public void Find_UsualCase_NamesTheFirstWholeNumber()
    {
        // A day costs (1600 ÷ 26280 + 0.00625) × 24 = 1.611187; an answer 0.0075 there and (0.0875 − 0.00625) × 10 ÷ 3600 = 0.000226 here.
        var result = BreakEvenCalculator.Find(Machine, Work, Hosted);

        Assert.Equal((BreakEvenVerdict.FromAnswersPerDay, 222m, 8640m), (result.Verdict, result.AnswersPerDay, result.CapacityPerDay));
    }

    [Theory]
    [InlineData(221, false)]
    [InlineData(222, true)]
    public void Find_AgreesWithTheCostOfABusyHour(int answers, bool isCheaper)
    {
        var utilisation = answers * 10m / 86_400;

        var local = LocalCostCalculator.PerAnswer(Machine with { Utilisation = utilisation }, 10).Full;
        var (localPerDay, hostedPerDay) = BreakEvenCalculator.Find(Machine, Work, Hosted).PerDay(answers);

        Assert.Equal(isCheaper, local < 0.0075m);
        Assert.Equal(isCheaper, localPerDay < hostedPerDay);
        Assert.Equal(local * answers, localPerDay, 12);
    }

    [Fact]
    public void At_ReasoningHasAPriceOfItsOwn_IsChargedByIt()
    {
        var work = Work with { CachedShare = 0.5m, ReasoningShare = 0.4m };
        var price = new ModelPrice { Input = 2, CachedInput = 1, Output = 10, Reasoning = 20, PerRequest = 0.001m };

        // 500 × 2 + 500 × 1 + 300 × 10 + 200 × 20 millionths, and the request.
        Assert.Equal(0.0095m, work.At(price));
        Assert.Equal(0.0075m, work.At(price with { Reasoning = null }));
    }

    [Fact]
    public void Charges_LongInputOfAThresholdPrice_AreThoseOfItsTerms()
    {
        var price = new ModelPrice { Input = 2, Output = 10, Variants = [new() { AboveInputTokens = 800, Input = 4, CachedInput = 1, Output = 20 }] };

        Assert.Equal([new(HostedChargeKind.Input, 750, 4), new(HostedChargeKind.CachedInput, 250, 1), new(HostedChargeKind.Output, 500, 20)],
            (Work with { CachedShare = 0.25m, ReasoningShare = 0.5m }).Charges(price)!);
        Assert.Equal([new(HostedChargeKind.Input, 800, 2), new(HostedChargeKind.Output, 500, 10)], (Work with { InputTokens = 800 }).Charges(price)!);
    }

    [Fact]
    public void Find_EnergyAloneCostsMore_SaysNever()
    {
        var result = BreakEvenCalculator.Find(Machine, Work, new() { Input = 0.01m, Output = 0.01m });

        Assert.Equal((BreakEvenVerdict.Never, null), (result.Verdict, result.AnswersPerDay));
    }

    [Fact]
    public void Find_MachineCostsNothingADay_SaysAlways()
    {
        var result = BreakEvenCalculator.Find(Machine with { HardwarePrice = 0, ResidualValue = 0, IdleWatts = 0 }, Work, Hosted);

        Assert.Equal((BreakEvenVerdict.Always, null), (result.Verdict, result.AnswersPerDay));
    }

    [Fact]
    public void Find_MoreThanTheMachineCanWrite_SaysSo()
    {
        var result = BreakEvenCalculator.Find(Machine, Work, new() { Input = 0.1m, Output = 0.4m });

        Assert.Equal(BreakEvenVerdict.BeyondCapacity, result.Verdict);
        Assert.True(result.AnswersPerDay > result.CapacityPerDay);
        Assert.Equal(8640, result.CapacityPerDay);
    }

    [Fact]
    public void Find_OwnRatioAndCache_MoveTheHostedCost()
    {
        var work = Work.WithRatio(20) with { CachedShare = 0.5m };

        // 5000 × 2.5 + 5000 × 1.25 + 500 × 10
        Assert.Equal(0.02375m, BreakEvenCalculator.Find(Machine, work, Hosted with { CachedInput = 1.25m }).HostedPerAnswer);
    }

    [Fact]
    public void Find_OtherCurrency_TakesTheEnteredRate()
    {
        var result = BreakEvenCalculator.Find(Machine with { Currency = "EUR" }, Work, Hosted, new("USD", "EUR", 0.8m, Prices.Day("2026-11-01")));

        Assert.Equal((0.006m, "EUR"), (result.HostedPerAnswer, result.Currency));
        Assert.Equal(0.8m, result.Assumptions.Rate!.Rate);
    }

    [Fact]
    public void Find_OtherCurrencyWithoutRate_IsRefused() => Assert.Equal(
        "The hosted price is in USD and the machine's cost in EUR; enter a rate between them.",
        Assert.Throws<InvalidCostProfileException>(() => BreakEvenCalculator.Find(Machine with { Currency = "EUR" }, Work, Hosted)).Message);

    [Fact]
    public void Find_PriceNotKnown_IsRefused() => Assert.Contains("not known",
        Assert.Throws<InvalidCostProfileException>(() => BreakEvenCalculator.Find(Machine, Work, new() { Input = 1 })).Message);

    [Fact]
    public void Find_ImpossibleWorkload_ReportsEveryFault() => Assert.Equal(5,
        Assert.Throws<InvalidCostProfileException>(() => BreakEvenCalculator.Find(Machine, new(-1, 0, 0, 2, 0), Hosted)).Faults.Count);

    [Fact]
    public void PerAnswer_AtAUtilisation_ComparesFullAndMarginalWithTheProvider()
    {
        var (local, hosted) = BreakEvenCalculator.PerAnswer(Machine with { Utilisation = 0.1m }, Work, Hosted);

        Assert.Equal(0.0075m, hosted);
        Assert.Equal(0.752578m * 10 / 3600, local.Full, 6);
        Assert.Equal(0.0875m * 10 / 3600, local.Marginal, 12);
    }
}
