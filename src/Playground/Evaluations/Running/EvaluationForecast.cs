using Playground.Metrics;
using Playground.Models;
using Playground.Pricing;
using Playground.PromptSets;
using Playground.PromptSets.Rendering;

namespace Playground.Evaluations.Running;

/// <summary>Estimates what an evaluation will take.</summary>
static class EvaluationForecast
{
    const int CharactersPerToken = 4;
    const string Dollars = "USD";

    public static EvaluationPreview Of(EvaluationRequest request, IReadOnlyList<ModelCard> models)
    {
        var rows = PromptSetRow.Of(request.Set);
        var output = request.Sampling.MaxTokens ?? EvaluationPreview.AssumedOutput;
        var usages = rows.Select(row => Usage(PromptRenderer.Render(row), output)).ToArray();
        return new(rows.Count, request.Repetitions, request.Repetitions * usages.Sum(usage => usage.UncachedInput!.Value), request.Repetitions * usages.Sum(usage => usage.Output!.Value),
            [.. models.Select(model => new ModelPreview(model, Cost(model, usages) * request.Repetitions))]);
    }

    // Each turn is sent with all that was said before it.
    static TokenUsage Usage(RenderedPrompt prompt, int output)
    {
        long input = 0, said = (prompt.System?.Length ?? 0) / CharactersPerToken;
        foreach (var turn in prompt.Turns)
        {
            said += turn.Length / CharactersPerToken + 1;
            input += said;
            said += output;
        }
        return new() { UncachedInput = input, Output = (long)output * prompt.Turns.Count, Origin = NumberOrigin.Estimated };
    }

    static decimal? Cost(ModelCard model, TokenUsage[] usages) => model.IsLocal ? 0
        : model.Price is not { } price ? null
        : usages.Select(usage => CostCalculator.Cost(usage, price, null)).Aggregate((decimal?)0, (sum, cost) => cost is { Currency: Dollars } known ? sum + known.Amount : null);
}
