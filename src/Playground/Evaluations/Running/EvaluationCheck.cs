using Playground.Comparisons;
using Playground.Faults;
using Playground.Models;

namespace Playground.Evaluations.Running;

/// <summary>Finds everything that keeps an evaluation from being started.</summary>
static class EvaluationCheck
{
    public static void ThrowIfFaulty(EvaluationRequest request, EvaluationPreview preview)
    {
        var faults = Models(request.ModelIds).Concat(Numbers(request)).Concat(Money(request.Limits, preview)).ToArray();
        if (faults.Length > 0)
            throw new InvalidEvaluationException(faults);
    }

    public static IEnumerable<Fault> Models(IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
            yield return new(EvaluationFaultKind.NoModel, $"No model is chosen. Choose at least one.");
        if (ids.Count > ComparisonLimits.Models)
            yield return new(EvaluationFaultKind.TooManyModels, $"{ids.Count} models are chosen; at most {ComparisonLimits.Models} stand beside each other.");
        foreach (var twice in ids.CountBy(id => id).Where(count => count.Value > 1))
            yield return new(EvaluationFaultKind.ModelTwice, $"The model {twice.Key} is chosen twice; for several answers of one model, repeat the evaluation's rows.");
    }

    public static Fault Unknown(string id) => new(EvaluationFaultKind.UnknownModel, $"There is no model {id}. Choose one from the models page or `playground models`.");

    /// <summary>A limit of money is none where nobody knows what is spent.</summary>
    public static IEnumerable<Fault> Money(EvaluationLimits limits, EvaluationPreview preview) => limits is { MostCost: not null, AllowUnknownPrices: false }
        ? preview.Unpriced.Select(model => new Fault(EvaluationFaultKind.PriceUnknown, $"What {model.Name} charges in US dollars isn't known, so a limit of money can't be held. Enter its price, leave it out, or allow unknown prices.")) : [];

    static IEnumerable<Fault> Numbers(EvaluationRequest request)
    {
        if (request.Repetitions is < 1 or > EvaluationLimits.MostRepetitions)
            yield return OutOfRange("repetitions", request.Repetitions, 1, EvaluationLimits.MostRepetitions);
        if (request.Limits.PerModel is < 1 or > EvaluationLimits.MostConcurrent)
            yield return OutOfRange("concurrency", request.Limits.PerModel, 1, EvaluationLimits.MostConcurrent);
        if (request.Limits.MostCost is < 0)
            yield return OutOfRange("cost", request.Limits.MostCost.Value, 0, 1_000_000_000);
        if (request.Limits.MostRequests is < 1)
            yield return OutOfRange("requests", request.Limits.MostRequests.Value, 1, long.MaxValue);
    }

    static Fault OutOfRange(string field, decimal found, long lowest, long highest) => new(EvaluationFaultKind.OutOfRange, $"{new FaultField(field)} is {found}; expected {lowest} to {highest}.");
}
