using Playground.PricePerformance;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;

namespace Playground.Web.Pricing;

/// <summary>What the answers of a model of this machine cost by a profile, whichever was in force when they were written.</summary>
static class LocalAnswerCost
{
    /// <returns><c>null</c> when the engine never said how long it worked.</returns>
    public static LocalCost? Of(ModelFigures model, MachineCostProfile profile) =>
        model.Busy.Count > 0 ? LocalCostCalculator.PerAnswer(profile, Seconds(model), Concurrency(model)) : null;

    /// <summary>How long the machine worked at an answer, on average.</summary>
    public static decimal Seconds(ModelFigures model) => (decimal)(model.Busy.Seconds / model.Busy.Count);

    /// <summary>How many answers were written at the same time, on average.</summary>
    public static decimal Concurrency(ModelFigures model) => (decimal)Math.Max(1, model.Busy.Concurrency ?? 1);
}
