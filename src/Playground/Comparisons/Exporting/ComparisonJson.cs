using Playground.Pricing;

namespace Playground.Comparisons.Exporting;

/// <summary>A comparison as <c>compare --json</c>, <c>show --json</c> and the download of the compare page give it.</summary>
public static class ComparisonJson
{
    /// <param name="notKept">Why what is printed is in no database as a whole; <c>null</c> where it is.</param>
    public static object Of(Comparison comparison, StoreProblem? notKept = null) => new
    {
        comparison.Id,
        prompt = comparison.Turns[0].Prompt,
        comparison.System,
        comparison.Title,
        comparison.Tags,
        comparison.CreatedAt,
        kept = notKept is null,
        notKept,
        turns = comparison.Turns.Select(turn => new { turn.Index, turn.Prompt, contents = turn.Contents.UnlessPlainText, turn.AskedAt }),
        answers = comparison.Answers.Select(Of),
    };

    static object Of(Answer answer) => new
    {
        model = answer.Model.Id,
        answer.Id,
        answer.Turn,
        answer.Repetition,
        answer.Attempt,
        answer.State,
        answer.Text,
        contents = answer.Contents.UnlessPlainText,
        reasoning = answer.Reasoning.Length > 0 ? answer.Reasoning : null,
        finishReason = FinishReason(answer.State),
        answer.RawFinishReason,
        usage = new
        {
            inputTokens = answer.Usage.Input,
            outputTokens = answer.Usage.Output,
            cachedTokens = answer.Usage.CacheRead,
            reasoningTokens = answer.Usage.Reasoning,
            answer.Usage.MeanLogProbability,
            answer.Usage.Origin,
        },
        metrics = Metrics(AnswerMetrics.Of(answer), answer.Cost, answer.Timings.ToolRounds),
        // Asked for and never answered; those that were are contents.
        toolCalls = answer.ToolCalls.Count > 0 ? answer.ToolCalls : null,
        error = answer.Failure?.Message,
        errorKind = answer.Failure?.Kind,
        answer.Retries,
        answer.Adaptations,
        answer.RequestId,
        answer.ReturnedModel,
        answer.ServiceTier,
        answer.RateLimits,
        answer.Sampling,
        answer.Provenance,
        answer.Timings,
    };

    static object Metrics(AnswerMetrics metrics, AnswerCost? cost, int? toolRounds) => new
    {
        timeToFirstTokenMs = metrics.TimeToFirstToken?.TotalMilliseconds,
        timeToFirstAnswerTokenMs = metrics.TimeToFirstAnswerToken?.TotalMilliseconds,
        totalMs = metrics.Total?.TotalMilliseconds,
        toolMs = metrics.Tools?.TotalMilliseconds,
        toolRounds,
        metrics.TokensPerSecond,
        metrics.SpeedOrigin,
        costUsd = cost is { Currency: "USD" } ? cost.Amount : (decimal?)null,
        cost,
    };

    static string? FinishReason(AnswerState state) => state switch
    {
        AnswerState.Completed => "stop",
        AnswerState.Truncated => "length",
        AnswerState.Filtered => "content_filter",
        AnswerState.Refused => "refusal",
        _ => null,
    };
}
