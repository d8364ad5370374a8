using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Connectors.Failures;
using Playground.Connectors.Transport;
using Playground.Faults;
using Playground.Metrics;

namespace Playground.Connectors.Protocol;

/// <summary>Turns what has become known of an answer into the seam's updates.</summary>
/// <param name="provenance">What is known of every answer of the endpoint.</param>
/// <param name="context">The model's context window in tokens, where known.</param>
sealed class AnswerUpdates(WireAnswer answer, KeyMask mask, Provenance provenance, int? context)
{
    public WireAnswer Answer => answer;

    /// <summary>What is new since the last call, or <c>null</c>.</summary>
    public ChatResponseUpdate? Next()
    {
        var contents = answer.Drain();
        if (answer.FactsChanged) contents.Add(Facts(null));
        answer.FactsChanged = false;
        return contents.Count == 0 ? null : Update(contents);
    }

    /// <summary>The rest of the answer with its ending, or what is to be kept of a broken one; <c>null</c> when nothing of it had arrived.</summary>
    /// <param name="isWhole">The attempt ended well, or in a filter.</param>
    public ChatResponseUpdate? Last(PromptParts prompt, AttemptFailure? problem, bool isWhole)
    {
        if (problem is { IsFiltered: true })
        {
            answer.End = AnswerState.Filtered;
            answer.RawFinishReason ??= "content_filter";
        }
        else if (!isWhole && !answer.HasWords && answer.End is null) return null;
        var contents = answer.Drain();
        if (answer is { ToolCalls.Any: true, ReasoningMember: { } member }) contents.Add(new TextReasoningContent("") { AdditionalProperties = new() { [ToolParts.MemberKey] = member } });
        contents.AddRange(answer.ToolCalls.Contents(mask));
        answer.Usage = UsageTruth.Of(prompt, answer, context);
        // For those who know nothing of our facts; an estimate is no usage to them.
        if (answer.Usage is { Origin: NumberOrigin.Reported } told) contents.Add(new UsageContent(told.ToDetails()));
        contents.Add(Facts(isWhole ? answer.End : null, problem is { IsFiltered: true } ? FailureRedaction.Of(problem, mask, DateTimeOffset.MinValue) : null));
        var update = Update(contents);
        update.FinishReason = isWhole ? FinishReason(answer.End) : null;
        return update;
    }

    ChatResponseUpdate Update(List<AIContent> contents) =>
        new(ChatRole.Assistant, contents) { ResponseId = mask.ApplyOwn(answer.ResponseId), ModelId = mask.ApplyOwn(answer.ReturnedModel) };

    AnswerFacts Facts(AnswerState? end, AnswerFailure? hint = null) => new()
    {
        End = end,
        RawFinishReason = mask.ApplyOwn(answer.RawFinishReason),
        // Some hosts name the request only here; where a header names it too, that one is told first.
        RequestId = answer.HasRequestId ? null : mask.ApplyOwn(answer.ResponseId),
        ReturnedModel = mask.ApplyOwn(answer.ReturnedModel),
        ServiceTier = mask.ApplyOwn(answer.ServiceTier),
        Usage = Usage(),
        Engine = answer.Engine,
        Provenance = answer.Gateway is null && answer.Takeover is null ? null : provenance with { Gateway = answer.Gateway, Takeover = answer.Takeover },
        Hint = end == AnswerState.Truncated && answer.TextCharacters == 0 ? LimitSpent() : hint,
    };

    TokenUsage? Usage() => answer.LogProbabilities.Mean is { } mean ? (answer.Usage ?? TokenUsage.Unknown) with { MeanLogProbability = mean } : answer.Usage;

    AnswerFailure LimitSpent() => new()
    {
        Kind = FailureKind.OutputLimitSpent,
        Message = answer.ReasoningCharacters > 0 || answer.Usage?.Reasoning > 0
            ? "The output limit was spent on reasoning before a word of the answer. Raise the output limit."
            : "The output limit was spent before a word of the answer. Raise the output limit.",
        Data = answer.Usage?.Output is { } tokens ? new Dictionary<string, string> { ["tokens"] = FormattableString.Invariant($"{tokens}") } : [],
    };

    ChatFinishReason? FinishReason(AnswerState? end) => end switch
    {
        AnswerState.Truncated => ChatFinishReason.Length,
        AnswerState.Filtered => ChatFinishReason.ContentFilter,
        null => null,
        _ => answer.ToolCalls.Any ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop,
    };
}
