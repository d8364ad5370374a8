using Playground.Comparisons;
using Playground.PricePerformance;

namespace Playground.Reports.Building;

/// <summary>One row for each model that answered or was rated.</summary>
static class ModelRows
{
    public static IEnumerable<ReportedModel> Of(PricePerformanceResult performance, GatheredAnswers answers, GatheredRatings ratings)
    {
        var front = PerformanceAxis.Cost.Points(performance.Models).Where(point => point.OnFront).Select(point => point.Model.Model.Id).ToHashSet();
        var endings = answers.Answers.Where(answer => answer.State is not (AnswerState.Completed or AnswerState.Truncated)).ToLookup(answer => answer.Model, answer => answer.State);
        var answered = answers.Answers.CountBy(answer => answer.Model).ToDictionary();
        foreach (var model in performance.Models)
            yield return Row(model, performance.Currency) with
            {
                Answers = answered.GetValueOrDefault(model.Model.Id),
                Endings = endings[model.Model.Id].CountBy(state => state).ToDictionary(),
                OnFront = front.Contains(model.Model.Id),
            };
        var known = performance.Models.Select(model => model.Model.Id).ToHashSet();
        foreach (var (id, (name, access)) in ratings.Models.Where(model => !known.Contains(model.Key)).OrderBy(model => model.Key, StringComparer.Ordinal))
            yield return new(id, name, access, Host: "") { Cost = NoCost(performance.Currency) };
    }

    static ReportedModel Row(ModelPerformance model, string currency) => new(model.Model.Id, model.Model.Name, model.Model.Access, model.Model.Data.Host)
    {
        Maker = model.Model.Maker,
        Licence = model.Model.Licence,
        Usable = model.Figures.Usable,
        Cost = Cost(model, currency),
        FirstToken = model.Figures.Speed.FirstToken,
        Total = model.Figures.Speed.Total,
        TokensPerSecond = model.Figures.Speed.TokensPerSecond,
        Shared = model.Figures.Speed.LeftOut,
    };

    static ReportedCost Cost(ModelPerformance model, string currency) => new(
        currency, (decimal?)model.CostPerThousand?.Value, (decimal?)model.CostPerThousand?.Lower, (decimal?)model.CostPerThousand?.Upper, model.IsLocalCost ? (decimal?)model.MarginalPerThousand?.Value : null,
        model.Figures.Costs.Sum(cost => cost.Count), model.Figures.Unpriced, model.Figures.Costs.Sum(cost => cost.Estimated), (decimal?)model.CostPerWonAnswer, model.Gap);

    static ReportedCost NoCost(string currency) => new(currency, null, null, null, null, 0, 0, 0, null, CostGap.NoPrice);
}
