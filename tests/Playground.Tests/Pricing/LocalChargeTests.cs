using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Metrics;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;
using Playground.Testing;
using Playground.Tests.Comparisons;

namespace Playground.Tests.Pricing;

public sealed class LocalChargeTests
{
    // 2,000 € less 400 € over 3 years of 24 hours, 10% busy: 0.60883 € standing an hour; see HandComputedCostTests for the formula.
    static readonly MachineCostProfile Machine = new()
    {
        Currency = "EUR",
        HardwarePrice = 2000,
        ResidualValue = 400,
        LifetimeYears = 3,
        BusyWatts = 350,
        IdleWatts = 25,
        ElectricityPrice = 0.25m,
        Utilisation = 0.1m,
    };

    static readonly AnswerTimings Busy = new() { Engine = new() { PromptMs = 500, GenerationMs = 3100, LoadMs = 9000, QueueMs = 4000 } };

    [Fact]
    public void Of_EngineSaysBusyTime_ChargesPromptAndGenerationAlone()
    {
        var cost = LocalCharge.Of(Busy, 1, new(new DateOnly(2026, 7, 1), Machine))!;

        Assert.Equal(LocalCostCalculator.PerAnswer(Machine, 3.6m).Full, cost.Amount);
        Assert.Equal(0.0000875m, cost.Local!.Marginal);
        Assert.Equal((3.6m, 1m, new DateOnly(2026, 7, 1), NumberOrigin.Estimated), (cost.Local.BusySeconds, cost.Local.Concurrency, cost.Local.EnteredOn, cost.Local.Origin));
        Assert.Equal(NumberOrigin.Estimated, cost.Origin);
    }

    [Fact]
    public void Of_FourAtOnce_EachPaysAQuarter() =>
        Assert.Equal(LocalCharge.Of(Busy, 1, new(null, Machine))!.Amount / 4, LocalCharge.Of(Busy, 4, new(null, Machine))!.Amount);

    [Fact]
    public void Of_CounterWasRead_EnergyIsMeasured()
    {
        var cost = LocalCharge.Of(Busy with { Engine = Busy.Engine! with { EnergyJoules = 3600 } }, 1, new(null, Machine))!;

        // 3,600 J are a watt-hour: 0.001 kWh × 0.25.
        Assert.Equal((0.00025m, NumberOrigin.Measured), (cost.Local!.Marginal, cost.Local.Origin));
    }

    [Fact]
    public void Of_EngineSaysNothing_IsUnknown() => Assert.Null(LocalCharge.Of(new(), 1, new(null, Machine)));

    [Fact]
    public async Task Run_LocalModelWithProfile_ShowsItsCostAndKeepsTheProfile()
    {
        var answer = await AskAsync(Machine);

        Assert.Equal(3.6m, answer.Cost!.Local!.BusySeconds);
        Assert.Equal(Machine, answer.Cost.Local.Machine);
    }

    [Fact]
    public async Task Run_NobodySaidWhatTheMachineCosts_CostIsUnknown() => Assert.Null((await AskAsync(null)).Cost);

    static async Task<Answer> AskAsync(MachineCostProfile? machine)
    {
        var facts = new AnswerFacts { Engine = Busy.Engine };
        var client = new ScriptedChatClient((_, _, _) => new ChatResponseUpdate[] { new(ChatRole.Assistant, "Hi"), new() { Contents = [facts] } }.ToAsyncEnumerable());
        var fixture = new RunnerFixture(LocalCostServiceTests.Book(new InMemoryLocalCostRepository(), machine), TestModels.Source("a", client));
        return Assert.Single((await fixture.RunAsync(RunnerFixture.Ask("Hi", "a"))).Answers);
    }
}
