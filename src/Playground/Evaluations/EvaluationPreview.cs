using Playground.Models;

namespace Playground.Evaluations;

/// <summary>What an evaluation will take, before it is started. Tokens and costs are estimates: a token for each four characters asked, and the most tokens, or <see cref="AssumedOutput"/>, answered.</summary>
/// <param name="InputTokens">Of one model, all its requests together; estimated.</param>
/// <param name="OutputTokens">Likewise.</param>
public sealed record EvaluationPreview(int Rows, int Repetitions, long InputTokens, long OutputTokens, IReadOnlyList<ModelPreview> Models)
{
    /// <summary>How long an answer is taken to be, in tokens, where its length isn't limited.</summary>
    public const int AssumedOutput = 256;

    public long Requests => (long)Rows * Repetitions * Models.Count;

    /// <summary>In US dollars; <c>null</c> when a price isn't known.</summary>
    public decimal? Cost => Models.Any(model => model.Cost is null) ? null : Models.Sum(model => model.Cost);

    /// <summary>Models of which nobody knows what they charge.</summary>
    public IEnumerable<ModelCard> Unpriced => Models.Where(model => model.Cost is null).Select(model => model.Model);
}
