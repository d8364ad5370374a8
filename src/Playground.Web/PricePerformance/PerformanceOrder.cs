using Playground.PricePerformance;
using Playground.Web.Shell;

namespace Playground.Web.PricePerformance;

/// <summary>The order of the table of price and performance.</summary>
static class PerformanceOrder
{
    /// <summary>The best rated first where nothing else was chosen.</summary>
    public static IEnumerable<ModelPerformance> Of(IEnumerable<ModelPerformance> models, TableSort? sort) =>
        sort is null || Key(sort.Column) is not { } key ? models : sort.Order(models, key);

    static Func<ModelPerformance, IComparable?>? Key(string column) => column switch
    {
        "model" => model => model.Model.Name.ToLowerInvariant(),
        "cost" => model => model.CostPerThousand?.Value,
        "energy" => model => model.IsLocalCost ? model.MarginalPerThousand?.Value : null,
        "won" => model => model.CostPerWonAnswer,
        "acceptable" => model => model.CostPerAcceptableAnswer,
        "first" => model => model.Figures.Speed.FirstToken?.P50,
        "speed" => model => model.Figures.Speed.TokensPerSecond?.P50,
        "answers" => model => model.Figures.Answers,
        _ => null,
    };
}
