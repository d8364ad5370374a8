using Playground.Pricing.BreakingEven;

namespace Playground.Pricing.Performance;

/// <summary>What the team's own stored answers say about an average one.</summary>
public static class TeamWorkload
{
    /// <summary>
    /// Tokens over all models together, since the same prompts went to all of them; the busy time is that of the local model alone. Nothing is
    /// assumed: without answers there is no workload.
    /// </summary>
    /// <returns><c>null</c> when no answer has known tokens, or no answer of the local model a known busy time.</returns>
    public static Workload? Of(IReadOnlyList<ModelFigures> figures, string localModel)
    {
        var count = figures.Sum(model => (long)model.Tokens.Count);
        var output = figures.Sum(model => model.Tokens.Output);
        if (count == 0 || output == 0 || figures.FirstOrDefault(model => model.Model.Id == localModel)?.Busy is not { Count: > 0, Seconds: > 0 } busy)
            return null;
        var input = figures.Sum(model => model.Tokens.Input);
        return new(
            decimal.Round((decimal)input / count, 2), decimal.Round((decimal)output / count, 2), (decimal)(busy.Seconds / busy.Count),
            input == 0 ? 0 : decimal.Round((decimal)figures.Sum(model => model.Tokens.CacheRead) / input, 4), (decimal)Math.Max(1, busy.Concurrency ?? 1));
    }
}
