using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Faults;
using Playground.Metrics;
using Playground.Models;
using Playground.PricePerformance;
using Playground.Pricing;
using Playground.Testing;

namespace Playground.Tests.Pricing;

public class CostCalculatorTests
{
    static readonly ModelPrice Price = new() { Input = 1, Output = 2, Variants = [new() { Tier = "flex", Input = 0.5m, Output = 1 }] };
    static readonly TokenUsage Usage = new() { UncachedInput = 1000, Output = 500, Origin = NumberOrigin.Reported };

    [Fact]
    public void Cost_TokensNotKnown_IsNull() => Assert.Null(CostCalculator.Cost(TokenUsage.Unknown, Price));

    [Fact]
    public void Cost_PriceOfAUsedKindNotKnown_IsNull() => Assert.Null(CostCalculator.Cost(Usage, new PriceTerms { Input = 1 }));

    [Fact]
    public void Cost_PriceOfAnUnusedKindNotKnown_IsKnown() =>
        Assert.Equal(0.001m, CostCalculator.Cost(Usage with { Output = 0 }, new PriceTerms { Input = 1 })!.Amount);

    [Fact]
    public void Cost_CacheWritesOfAnHour_HaveTheirOwnPrice()
    {
        var usage = new TokenUsage { UncachedInput = 3, CacheWrite = 12_304, CacheWriteHour = 12_304, Output = 550, Origin = NumberOrigin.Reported };

        Assert.Equal(0.082083m, CostCalculator.Cost(usage, new PriceTerms { Input = 3, CacheWrite = 3.75m, CacheWriteHour = 6, Output = 15 })!.Amount);
        Assert.Null(CostCalculator.Cost(usage, new PriceTerms { Input = 3, CacheWrite = 3.75m, Output = 15 }));
        Assert.Equal(0.054399m, CostCalculator.Cost(usage with { CacheWriteHour = null }, new PriceTerms { Input = 3, CacheWrite = 3.75m, CacheWriteHour = 6, Output = 15 })!.Amount);
    }

    [Fact]
    public void Cost_TierWithoutPrice_IsNull() => Assert.Null(CostCalculator.Cost(Usage, Price, "scale"));

    [Fact]
    public void Cost_MoreCachedThanInput_IsNull() => Assert.Null(CostCalculator.Cost(Usage with { UncachedInput = -5, CacheRead = 1005 }, Price));

    [Fact]
    public void Cost_AudioOfUnknownDirection_IsNullOnlyWhereThePriceTellsThemApart()
    {
        var usage = Usage with { Audio = 100 };

        Assert.Null(CostCalculator.Cost(usage, new PriceTerms { Input = 1, Output = 2, AudioInput = 10 }));
        Assert.Equal(0.002m, CostCalculator.Cost(usage, Price)!.Amount);
    }

    [Fact]
    public void Cost_EstimatedTokens_IsEstimated() =>
        Assert.Equal(NumberOrigin.Estimated, CostCalculator.Cost(Usage with { Origin = NumberOrigin.Estimated }, Price)!.Origin);

    [Fact]
    public void Answer_ReportsATier_IsPricedByItAndKeepsThatPrice()
    {
        var answer = Ended("flex");

        Assert.Equal((0.001m, 0.5m, "flex"), (answer.Cost!.Amount, answer.Price!.Input!.Value, answer.Price.Tier));
        Assert.Null(answer.Price.Variants);
    }

    [Fact]
    public void Answer_ReportsATierWithoutPrice_HasNoCost()
    {
        var answer = Ended("scale");

        Assert.Null(answer.Cost);
        Assert.Null(answer.Price);
    }

    [Fact]
    public void Answer_FailsAfterItsUsageWasReported_IsCharged() =>
        Assert.Equal(0.002m, Ended(null, collector => collector.End(AnswerState.Failed, AnswerFailure.UnknownModel("api/x"))).Cost!.Amount);

    [Fact]
    public void Reprice_AtAnotherPrice_LeavesTheAnswerAsItIs()
    {
        var answer = Ended("flex");

        var whatIf = Repricing.Reprice(answer, new() { Input = 10, Output = 10, Variants = [new() { Tier = "flex", Input = 4, Output = 6 }] })!;

        Assert.Equal((0.007m, 0.001m), (whatIf.Cost.Amount, whatIf.Actual!.Amount));
        Assert.Equal(0.001m, answer.Cost!.Amount);
    }

    [Fact]
    public void Reprice_TierWithoutPriceThere_IsNull() => Assert.Null(Repricing.Reprice(Ended("flex"), new() { Input = 10, Output = 10 }));

    static Answer Ended(string? tier, Action<AnswerCollector>? end = null)
    {
        var card = new ModelCard { Id = "api/x", Name = "X", Source = "api", Data = new("api.example.com") };
        var collector = new AnswerCollector(new Answer { Id = "1", ComparisonId = "1", Turn = 0, Lane = 0, Model = card, Price = Price }, new ManualTime());
        collector.Add(new ChatResponseUpdate { Contents = [new AnswerFacts { ServiceTier = tier, Usage = Usage }] });
        (end ?? (it => it.End()))(collector);
        return collector.Snapshot().Answer;
    }
}
