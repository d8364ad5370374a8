using Playground.PricePerformance.BreakingEven;

namespace Playground.PricePerformance;

/// <summary>What the team's own stored answers say about an average one.</summary>
public static class TeamWorkload
{
    /// <summary>
    /// Each side is charged for what it used itself on the team's prompts: the hosted model for the tokens of its own answers, the local one for the busy time of
    /// its own. Where the hosted model has no answers, the tokens are those of all models together, and the local busy time is scaled to as many tokens. Nothing
    /// is assumed: without answers there is no workload.
    /// </summary>
    /// <param name="hostedModel">The model that the local one is held against; <c>null</c> for none in particular.</param>
    /// <returns><c>null</c> when no answer has known tokens, or no answer of the local model a known busy time.</returns>
    public static Workload? Of(IReadOnlyList<ModelFigures> figures, string localModel, string? hostedModel = null)
    {
        var hosted = figures.FirstOrDefault(model => model.Model.Id == hostedModel && model.Tokens is { Count: > 0, Output: > 0 });
        TokenFigures[] tokens = hosted is null ? [.. figures.Select(model => model.Tokens)] : [hosted.Tokens];
        var count = tokens.Sum(model => (long)model.Count);
        var output = tokens.Sum(model => model.Output);
        if (count == 0 || output == 0 || figures.FirstOrDefault(model => model.Model.Id == localModel) is not { Busy: { Count: > 0, Seconds: > 0 } busy } local)
            return null;
        var input = tokens.Sum(model => model.Input);
        var scale = hosted is null && local.Tokens is { Count: > 0, Output: > 0 } own ? (double)output / count / ((double)own.Output / own.Count) : 1;
        return new(
            decimal.Round((decimal)input / count, 2), decimal.Round((decimal)output / count, 2), (decimal)(busy.Seconds / busy.Count * scale),
            input == 0 ? 0 : decimal.Round((decimal)tokens.Sum(model => model.CacheRead) / input, 4), (decimal)Math.Max(1, busy.Concurrency ?? 1),
            decimal.Round((decimal)tokens.Sum(model => model.Reasoning) / output, 4))
        {
            IsOwnUsage = hosted is not null,
        };
    }
}
