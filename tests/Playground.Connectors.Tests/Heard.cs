using System.Text;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Metrics;

namespace Playground.Connectors.Tests;

/// <summary>All that was heard of an answer, gathered as the runner does: later facts replace earlier ones.</summary>
sealed class Heard
{
    readonly StringBuilder _text = new();
    readonly StringBuilder _reasoning = new();

    public string Text => _text.ToString();

    public string Reasoning => _reasoning.ToString();

    public List<FunctionCallContent> ToolCalls { get; } = [];

    public AnswerState? End { get; private set; }

    public string? RawFinishReason { get; private set; }

    public string? RequestId { get; private set; }

    public string? ReturnedModel { get; private set; }

    public string? ServiceTier { get; private set; }

    public int Retries { get; private set; }

    public IReadOnlyList<Adaptation> Adaptations { get; private set; } = [];

    public IReadOnlyDictionary<string, string> RateLimits { get; private set; } = new Dictionary<string, string>();

    public TokenUsage? Usage { get; private set; }

    public EngineTimings? Engine { get; private set; }

    public Provenance? Provenance { get; private set; }

    public AnswerFailure? Hint { get; private set; }

    public List<WaitingFor> Waits { get; } = [];

    /// <summary>What was thrown at the end; <c>null</c> for an answer that ended well.</summary>
    public AnswerFailure? Failure { get; private set; }

    public bool WasCancelled { get; private set; }

    public static async Task<Heard> FromAsync(IAsyncEnumerable<ChatResponseUpdate> updates, Action? onText = null, Action<WaitingFor>? onWait = null)
    {
        var heard = new Heard();
        try
        {
            await foreach (var update in updates)
            {
                foreach (var content in update.Contents) heard.Take(content);
                if (heard.Text.Length > 0) onText?.Invoke();
                if (update.Contents is [AnswerFacts { Waiting: { Stage: WaitingStage.Retry } wait }]) onWait?.Invoke(wait);
            }
        }
        catch (ModelFailureException exception)
        {
            heard.Failure = exception.Failure;
        }
        catch (OperationCanceledException)
        {
            heard.WasCancelled = true;
        }
        return heard;
    }

    void Take(AIContent content)
    {
        switch (content)
        {
            case TextReasoningContent reasoning: _reasoning.Append(reasoning.Text); break;
            case TextContent text: _text.Append(text.Text); break;
            case FunctionCallContent call: ToolCalls.Add(call); break;
            case AnswerFacts facts: Take(facts); break;
        }
    }

    void Take(AnswerFacts facts)
    {
        if (facts.TextWasReasoning)
        {
            _reasoning.Append(_text);
            _text.Clear();
        }
        End = facts.End ?? End;
        RawFinishReason = facts.RawFinishReason ?? RawFinishReason;
        RequestId = facts.RequestId ?? RequestId;
        ReturnedModel = facts.ReturnedModel ?? ReturnedModel;
        ServiceTier = facts.ServiceTier ?? ServiceTier;
        Retries = facts.Retries ?? Retries;
        Adaptations = facts.Adaptations ?? Adaptations;
        RateLimits = facts.RateLimits ?? RateLimits;
        Usage = facts.Usage ?? Usage;
        Engine = facts.Engine ?? Engine;
        Provenance = facts.Provenance ?? Provenance;
        Hint = facts.Hint ?? Hint;
        if (facts.Waiting is { } waiting) Waits.Add(waiting);
    }
}
