using Playground.Pricing;
using Playground.Statistics.Intervals;

namespace Playground.PricePerformance;

/// <summary>Sets what answers cost against how good they are.</summary>
public static class PricePerformanceCalculator
{
    /// <param name="currency">The currency shown.</param>
    /// <param name="rates">As entered; costs in other currencies are converted by the newest rate of <paramref name="date"/> or before.</param>
    public static PricePerformanceResult Calculate(
        IReadOnlyList<ModelFigures> figures, QualityTable quality, string currency, IEnumerable<ExchangeRate> rates, DateOnly date)
    {
        var known = new ExchangeRates(rates);
        var qualities = quality.Models.ToDictionary(model => model.Model, StringComparer.Ordinal);
        var used = figures.SelectMany(model => model.Costs).Select(cost => known.Find(cost.Currency, currency, date)).OfType<ExchangeRate>().Distinct().ToArray();
        return new(
            [
                .. figures.Select(model => Of(model, qualities.GetValueOrDefault(model.Model.Id), cost => Factor(known, cost, currency, date)))
                    .OrderByDescending(model => model.Quality?.Rating.Value ?? double.NegativeInfinity)
                    .ThenBy(model => model.Model.Id, StringComparer.Ordinal),
            ], quality, currency, used);
    }

    static ModelPerformance Of(ModelFigures figures, ModelQuality? quality, Func<CostFigures, double?> factor)
    {
        var model = new ModelPerformance { Figures = figures, Quality = quality, IsLocalCost = figures.Costs.Any(cost => cost.IsLocal) };
        if (figures.Costs.Count == 0)
            return model with { Gap = CostGap.NoPrice };
        if (figures.Costs.Any(cost => factor(cost) is null))
            return model with { Gap = CostGap.NoRate };
        var usable = figures.Costs.Sum(cost => cost.Usable);
        if (usable == 0)
            return model with { Gap = CostGap.NothingUsable };
        var count = figures.Costs.Sum(cost => cost.Count);
        // What failed is in the sum, so the mean of all is stretched to the answers that can be used.
        var perUsable = 1000.0 * count / usable;
        return model with
        {
            CostPerThousand = Mean(figures.Costs, cost => (cost.Sum, cost.Squares), factor, count) * perUsable,
            MarginalPerThousand = Mean(figures.Costs, cost => (cost.Marginal, cost.MarginalSquares), factor, count) * perUsable,
        };
    }

    static Estimate Mean(IReadOnlyList<CostFigures> costs, Func<CostFigures, (double Sum, double Squares)> amounts, Func<CostFigures, double?> factor, int count)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var cost in costs)
        {
            var by = factor(cost)!.Value;
            sum += amounts(cost).Sum * by;
            squares += amounts(cost).Squares * by * by;
        }
        return Estimate.OfMean(sum, squares, count)!;
    }

    static double? Factor(ExchangeRates rates, CostFigures cost, string currency, DateOnly date) => (double?)rates.Convert(1, cost.Currency, currency, date)?.Amount;
}
