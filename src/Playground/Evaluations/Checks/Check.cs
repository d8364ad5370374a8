using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;
using Playground.Faults;
using Playground.PromptSets;

namespace Playground.Evaluations.Checks;

/// <summary>A check of our own as an evaluator of Microsoft.Extensions.AI.Evaluation: one metric, which says whether the answer passed and why.</summary>
abstract class Check : IEvaluator
{
    protected Check(string name) => (Name, EvaluationMetricNames) = (name, [name]);

    /// <summary>The type by which sets name it.</summary>
    public string Name { get; }

    public IReadOnlyCollection<string> EvaluationMetricNames { get; }

    /// <summary>Whether it compares with its value, or with the references where it has none.</summary>
    public virtual bool NeedsValue => true;

    public ValueTask<EvaluationResult> EvaluateAsync(
        IEnumerable<ChatMessage> messages, ChatResponse modelResponse, ChatConfiguration? chatConfiguration = null, IEnumerable<EvaluationContext>? additionalContext = null,
        CancellationToken cancellationToken = default)
    {
        var context = additionalContext?.OfType<CheckContext>().FirstOrDefault()
            ?? throw new ArgumentException($"The check \"{Name}\" needs a {nameof(CheckContext)}.", nameof(additionalContext));
        var (passed, score, reason) = Of(modelResponse.Text, context);
        var metric = new NumericMetric(Name, score, reason)
        {
            Interpretation = passed is { } known ? new(known ? EvaluationRating.Good : EvaluationRating.Unacceptable, !known, reason) : new(EvaluationRating.Inconclusive, false, reason),
        };
        return ValueTask.FromResult(new EvaluationResult(metric));
    }

    /// <summary>What is wrong with a definition, beside its type.</summary>
    public virtual IEnumerable<Fault> Faults(CheckDefinition check) => [];

    protected abstract CheckOutcome Of(string answer, CheckContext context);

    protected static Fault ValueFault(CheckDefinition check, string expected) =>
        new(PromptSetFaultKind.CheckValue, $"The check {check.FullType} has the value {check.Value?.GetRawText() ?? "—"}; expected {expected}.");

    protected static Fault ThresholdFault(CheckDefinition check, string expected) =>
        new(PromptSetFaultKind.CheckThreshold, $"The check {check.FullType} has the threshold {check.Threshold}; expected {expected}.");
}
