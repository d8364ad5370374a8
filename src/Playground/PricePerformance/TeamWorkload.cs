using Playground.PricePerformance.BreakingEven;

namespace Playground.PricePerformance;

/// <summary>What the team's own stored answers say about an average one.</summary>
public static class TeamWorkload
{
    /// <summary>
    /// Tokens over all models together, since the same prompts went to all of them. The busy time is that of the local model alone, which writes answers of a
    /// length of its own: it is scaled to the tokens written on average, so that both sides are charged for the same answer. Nothing is assumed: without answers
    /// there is no workload.
    /// </summary>
    /// <returns><c>null</c> when no answer has known tokens, or no answer of the local model a known busy time.</returns>
    public static Workload? Of(IReadOnlyList<ModelFigures> figures, string localModel)
    {
        var count = figures.Sum(model => (long)model.Tokens.Count);
        var output = figures.Sum(model => model.Tokens.Output);
        if (count == 0 || output == 0 || figures.FirstOrDefault(model => model.Model.Id == localModel) is not { Busy: { Count: > 0, Seconds: > 0 } busy } local)
            return null;
        var input = figures.Sum(model => model.Tokens.Input);
        var written = (double)output / count;
        var own = local.Tokens is { Count: > 0, Output: > 0 } tokens ? (double)tokens.Output / tokens.Count : written;
        return new(
            decimal.Round((decimal)input / count, 2), decimal.Round((decimal)output / count, 2), (decimal)(busy.Seconds / busy.Count * (written / own)),
            input == 0 ? 0 : decimal.Round((decimal)figures.Sum(model => model.Tokens.CacheRead) / input, 4), (decimal)Math.Max(1, busy.Concurrency ?? 1),
            decimal.Round((decimal)figures.Sum(model => model.Tokens.Reasoning) / output, 4));
    }
}
