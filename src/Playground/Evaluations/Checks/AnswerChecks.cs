using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;
using Microsoft.Extensions.Logging;
using Playground.Comparisons;
using Playground.PromptSets;
using Playground.PromptSets.Rendering;

namespace Playground.Evaluations.Checks;

/// <summary>Puts an answer to the checks of its item.</summary>
sealed class AnswerChecks(CheckCatalog catalog, ILogger<AnswerChecks> log)
{
    const string Dollars = "USD";

    /// <param name="messages">What was asked, for evaluators that look at it.</param>
    public async Task<AnswerVerdict> EvaluateAsync(PromptSetItem item, Answer answer, IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        var results = new List<CheckResult>();
        foreach (var check in PromptRenderer.Checks(item))
            results.Add(await OneAsync(check, item, answer, messages, cancellationToken));
        return AnswerVerdict.Of(results, item.Threshold);
    }

    async Task<CheckResult> OneAsync(CheckDefinition check, PromptSetItem item, Answer answer, IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        if (check.Type == CheckDefinition.Group)
            return await GroupAsync(check, item, answer, messages, cancellationToken);
        var (passed, score, reason) = await AskAsync(check, item, answer, messages, cancellationToken);
        return check.Negated
            ? new(check.FullType, !passed, passed is null ? null : passed == true ? 0 : 1, reason, check.Weight, check.Metric)
            : new(check.FullType, passed, score, reason, check.Weight, check.Metric);
    }

    async Task<CheckResult> GroupAsync(CheckDefinition group, PromptSetItem item, Answer answer, IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        var results = new List<CheckResult>();
        foreach (var check in group.Checks)
            results.Add(await OneAsync(check, item, answer, messages, cancellationToken));
        var verdict = AnswerVerdict.Of(results, group.Threshold);
        var passed = group.Negated ? !verdict.Passed : verdict.Passed;
        return new(group.FullType, passed, group.Negated ? 1 - verdict.Score : verdict.Score, null, group.Weight, group.Metric) { Checks = results };
    }

    async Task<CheckOutcome> AskAsync(CheckDefinition check, PromptSetItem item, Answer answer, IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        if (catalog.Find(check.Type) is not { } evaluator)
            return CheckOutcome.Unknown($"There is no check \"{check.Type}\" any more.");
        try
        {
            var context = new CheckContext(check, item.References, AnswerMetrics.Of(answer).Total, Cost(answer), answer.State is AnswerState.Refused or AnswerState.Filtered);
            var response = new ChatResponse(new ChatMessage(ChatRole.Assistant, answer.Text));
            return Outcome(await evaluator.EvaluateAsync(messages, response, null, [context], cancellationToken), check.Threshold);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // An evaluator of others must not take the answer with it.
            log.LogWarning(exception, "The check {Check} failed on answer {Answer}.", check.Type, answer.Id);
            return CheckOutcome.Unknown($"The check itself failed ({exception.GetType().Name}). The log has the details.");
        }
    }

    static decimal? Cost(Answer answer) => answer.Cost is { Currency: Dollars, Amount: var amount } ? amount : null;

    // An evaluator may give several metrics; it passes when none failed.
    static CheckOutcome Outcome(EvaluationResult result, double? threshold)
    {
        var metrics = result.Metrics.Values.ToArray();
        var verdicts = metrics.Select(metric => Verdict(metric, threshold)).OfType<bool>().ToArray();
        bool? passed = verdicts.Length == 0 ? null : verdicts.All(verdict => verdict);
        return new(passed, metrics.Select(Score).FirstOrDefault(score => score is not null) ?? (passed is null ? null : passed == true ? 1 : 0), metrics.Select(metric => metric.Reason ?? metric.Interpretation?.Reason).FirstOrDefault(reason => reason is not null) ?? "");
    }

    static bool? Verdict(EvaluationMetric metric, double? threshold) => metric switch
    {
        { Interpretation: { Rating: EvaluationRating.Inconclusive } } => null,
        { Interpretation: { } interpretation } => !interpretation.Failed,
        BooleanMetric { Value: { } value } => value,
        NumericMetric { Value: { } value } when threshold is { } limit => value >= limit,
        _ => null,
    };

    static double? Score(EvaluationMetric metric) => metric switch
    {
        NumericMetric { Value: { } value } => value,
        BooleanMetric { Value: { } value } => value ? 1 : 0,
        _ => null,
    };
}
