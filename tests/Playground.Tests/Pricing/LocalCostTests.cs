using Playground.Metrics;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;

namespace Playground.Tests.Pricing;

public class LocalCostTests
{
    static readonly MachineCostProfile Machine = new() { HardwarePrice = 2000, ResidualValue = 400, BusyWatts = 350, IdleWatts = 25, ElectricityPrice = 0.25m, Utilisation = 0.1m };

    [Fact]
    public void PerBusyHour_NeverUsed_IsRefusedInWords() => Assert.Equal(
        "Utilisation is 0; expected a share of more than 0 and at most 1: a machine that never works has no cost per answer.",
        Assert.Throws<InvalidCostProfileException>(() => LocalCostCalculator.PerBusyHour(Machine with { Utilisation = 0 })).Message);

    [Fact]
    public void PerBusyHour_SeveralFaults_ReportsAll()
    {
        var faulty = Machine with { Utilisation = 1.5m, Currency = "euro", HardwarePrice = -1, LifetimeYears = 0, Pue = 0.5m, IdleWatts = 400, HoursOnPerDay = 25, ResidualValue = 1 };

        Assert.Equal(8, Assert.Throws<InvalidCostProfileException>(() => LocalCostCalculator.PerBusyHour(faulty)).Faults.Count);
    }

    [Fact]
    public void PerAnswer_SharedWithOthers_PaysItsShare() =>
        Assert.Equal(LocalCostCalculator.PerAnswer(Machine, 10).Full / 4, LocalCostCalculator.PerAnswer(Machine, 10, 4).Full, 12);

    [Fact]
    public void PerAnswer_Rented_HasNoEnergyOfItsOwn() => Assert.Equal(0, LocalCostCalculator.PerAnswer(Machine with { RentPerHour = 1 }, 10).Marginal);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    public void PerAnswer_ImpossibleNumbers_AreRefused(int seconds, int concurrency) =>
        Assert.Throws<InvalidCostProfileException>(() => LocalCostCalculator.PerAnswer(Machine, seconds, concurrency));

    [Fact]
    public void PerMillionTokens_NoSpeed_IsRefused() => Assert.Throws<InvalidCostProfileException>(() => LocalCostCalculator.PerMillionTokens(Machine, 0));

    [Fact]
    public void BusySeconds_EngineTimings_LeavesLoadingAndQueueOut() =>
        Assert.Equal(2.5m, LocalCostCalculator.BusySeconds(new() { Engine = new() { LoadMs = 9000, QueueMs = 700, PromptMs = 500, GenerationMs = 2000 } }));

    [Fact]
    public void BusySeconds_EngineDidNotSay_IsNull() => Assert.Null(LocalCostCalculator.BusySeconds(new AnswerTimings { Engine = new() { GenerationMs = 5 } }));
}
