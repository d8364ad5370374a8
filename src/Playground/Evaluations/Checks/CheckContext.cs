using Microsoft.Extensions.AI.Evaluation;

namespace Playground.Evaluations.Checks;

/// <summary>What our own checks know beside the answer's words, as context of an evaluation.</summary>
/// <param name="Check">What is to be checked, with its variables filled in.</param>
/// <param name="References">Good answers.</param>
/// <param name="Latency">From the request to the answer's end; <c>null</c> when it isn't known.</param>
/// <param name="Cost">In US dollars; <c>null</c> when it isn't known.</param>
/// <param name="Refused">The host said itself that the model declined, or that a filter held the answer back.</param>
public sealed class CheckContext(PromptSets.CheckDefinition check, IReadOnlyList<string> references, TimeSpan? latency = null, decimal? cost = null, bool refused = false)
    : EvaluationContext(ContextName, string.Join("\n\n", references))
{
    /// <summary>The name of this context.</summary>
    public const string ContextName = "Check";

    public PromptSets.CheckDefinition Check => check;

    public IReadOnlyList<string> References => references;

    public TimeSpan? Latency => latency;

    public decimal? Cost => cost;

    public bool Refused => refused;
}
