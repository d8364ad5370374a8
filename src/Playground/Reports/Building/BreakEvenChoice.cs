using Playground.Models;
using Playground.PricePerformance;
using Playground.PricePerformance.BreakingEven;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;

namespace Playground.Reports.Building;

/// <summary>Sets the best rated model of this machine against the best rated hosted one, proprietary ones before others.</summary>
static class BreakEvenChoice
{
    /// <param name="performance">The best rated first.</param>
    public static (ReportBreakEven?, BreakEvenGap) Of(PricePerformanceResult performance, IReadOnlyList<ReportPrice> prices, LocalCostService costs)
    {
        if (costs.Machine() is not { } machine)
            return (null, BreakEvenGap.NoMachine);
        var figures = performance.Models.Select(model => model.Figures).ToArray();
        if (performance.Models.FirstOrDefault(model => model.Model.IsLocal)?.Model.Id is not { } local)
            return (null, BreakEvenGap.NoLocalModel);
        var hosted = performance.Models.Where(model => !model.Model.IsLocal)
            .Select(model => (model.Model, Price: prices.Where(price => price.Model == model.Model.Id).MaxBy(price => price.Answers)?.Price ?? model.Model.Price))
            .Where(model => model.Price is not null)
            .OrderByDescending(model => model.Model.Access.Openness() == Openness.Proprietary).FirstOrDefault();
        if (hosted.Price is null)
            return (null, BreakEvenGap.NoHostedModel);
        if (TeamWorkload.Of(figures, local, hosted.Model.Id) is not { } workload)
            return (null, BreakEvenGap.NoCosts);
        try
        {
            var rate = new ExchangeRates(costs.Rates()).Find(hosted.Price.Currency, machine.Profile.Currency, costs.Today);
            return (new(local, hosted.Model.Id, BreakEvenCalculator.Find(machine.Profile, workload, hosted.Price, rate)), BreakEvenGap.None);
        }
        catch (InvalidCostProfileException)
        {
            return (null, BreakEvenGap.NoCosts);
        }
    }
}
