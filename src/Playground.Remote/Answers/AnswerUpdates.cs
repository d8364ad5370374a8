using Microsoft.Extensions.AI;
using Playground.Comparing;
using Playground.Remote.Failures;

namespace Playground.Remote.Answers;

/// <summary>Turns what has become known of an answer into the seam's updates.</summary>
sealed class AnswerUpdates(WireAnswer answer)
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
    public ChatResponseUpdate? Last(PromptParts prompt, Problem? problem)
    {
        if (problem is { IsFiltered: true })
        {
            answer.End = AnswerState.Filtered;
            answer.RawFinishReason ??= "content_filter";
        }
        else if (problem is not null && !answer.HasWords) return null;
        var contents = answer.Drain();
        contents.AddRange(answer.ToolCalls.Contents());
        if (answer.Usage?.Output is null) answer.Usage = UsageEstimate.Of(prompt, answer);
        contents.Add(Facts(problem is { IsFiltered: false } ? null : answer.End));
        var update = Update(contents);
        update.FinishReason = problem is null ? FinishReason(answer.End) : null;
        return update;
    }

    ChatResponseUpdate Update(List<AIContent> contents) => new(ChatRole.Assistant, contents) { ResponseId = answer.ResponseId, ModelId = answer.ReturnedModel };

    AnswerFacts Facts(AnswerState? end) => new()
    {
        End = end,
        RawFinishReason = answer.RawFinishReason,
        ReturnedModel = answer.ReturnedModel,
        ServiceTier = answer.ServiceTier,
        Usage = answer.Usage,
        Engine = answer.Engine,
        Hint = end == AnswerState.Truncated && answer.TextCharacters == 0 ? LimitSpent() : null,
    };

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
