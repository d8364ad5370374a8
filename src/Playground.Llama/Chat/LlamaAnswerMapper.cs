using Microsoft.Extensions.AI;
using Playground.ChatTemplates;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Llama.Inference;
using Playground.Llama.Library;
using Playground.Llama.Loading;
using Playground.Metrics;

namespace Playground.Llama.Chat;

/// <summary>Says in the seam's words what the scheduler reports of an answer.</summary>
sealed class AnswerMapper(LocalModel model, Lease<LoadedModel> lease, ChatPrompt prompt, AnswerReading reading)
{
    static readonly Lazy<string> s_engine = new(() => LlamaLibrary.Description);

    readonly string _responseId = Guid.NewGuid().ToString("N");

    public static ChatResponseUpdate Waiting(string modelId, WaitingFor waiting) =>
        new() { Role = ChatRole.Assistant, ModelId = modelId, Contents = [new AnswerFacts { Waiting = waiting }] };

    /// <summary>What is known before the first token.</summary>
    public ChatResponseUpdate Begin() => Update(new AnswerFacts
    {
        ReturnedModel = model.Id,
        Adaptations = prompt.Adaptations.Count > 0 ? prompt.Adaptations : null,
        Provenance = Provenance(),
    });

    /// <returns><c>null</c> when there is nothing to say yet.</returns>
    public ChatResponseUpdate? Map(LlamaEvent item) => item switch
    {
        { Text: { } text } => reading.Add(text) is { Length: > 0 } pieces ? Update(pieces) : null,
        { Wait: { Place: > 0 } wait } => Update(new AnswerFacts { Waiting = new(WaitingStage.Queue, Detail: wait.Place) }),
        { Wait: { } wait } => Update(new AnswerFacts { Waiting = new(WaitingStage.Prompt, wait.PromptDone) }),
        { Outcome: { } outcome } => End(outcome),
        _ => throw new ArgumentException("An event without content", nameof(item)),
    };

    ChatResponseUpdate End(LlamaOutcome outcome)
    {
        var rest = reading.Finish();
        var usage = Usage(outcome) with { Reasoning = reading.ThoughtTokens };
        var isCut = outcome.End is LlamaEnd.MaxTokens or LlamaEnd.ContextFull;
        var update = Update([
            .. rest,
            new AnswerFacts
            {
                End = isCut ? AnswerState.Truncated : AnswerState.Completed,
                RawFinishReason = Reason(outcome.End),
                Usage = usage,
                Engine = Timings(outcome),
                Hint = outcome.End == LlamaEnd.ContextFull ? ContextFull() : reading.IsThoughtOnly && !isCut ? ThoughtOnly() : null,
            },
            new UsageContent(usage.ToDetails()),
        ]);
        update.FinishReason = isCut ? ChatFinishReason.Length : reading.HasCalls ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop;
        return update;
    }

    ChatResponseUpdate Update(params AIContent[] contents) =>
        new() { Role = ChatRole.Assistant, ModelId = model.Id, ResponseId = _responseId, MessageId = _responseId, Contents = contents };

    Provenance Provenance() => new()
    {
        Source = LocalModel.SourceName,
        Via = "llama.cpp",
        FileSha256 = lease.Model.FileHash,
        Quantisation = lease.Model.Weights.Quantisation,
        EngineVersion = s_engine.Value,
        Device = lease.Model.Device,
        ContextSize = lease.Model.Context.Size,
        Template = prompt.Template,
        TemplateSha256 = prompt.Source?.Hash,
        TemplateInterpreter = prompt.Source is null ? null : ChatTemplate.InterpreterVersion,
        Adapters = [.. model.Adapters.Select(adapter => Path.GetFileName(adapter.Path))],
    };

    static TokenUsage Usage(LlamaOutcome outcome) => new()
    {
        UncachedInput = outcome.PromptTokens - outcome.CachedTokens,
        CacheRead = outcome.CachedTokens,
        Output = outcome.GeneratedTokens,
        Origin = NumberOrigin.Counted,
    };

    EngineTimings Timings(LlamaOutcome outcome) => new()
    {
        LoadMs = lease.Loading.TotalMilliseconds,
        QueueMs = outcome.QueueMs,
        PromptMs = outcome.PromptMs,
        // One token alone takes no time after itself: its speed is not known.
        GenerationMs = outcome.GeneratedTokens > 1 ? outcome.GenerationMs : null,
        PromptTokens = outcome.PromptTokens - outcome.CachedTokens,
        CachedTokens = outcome.CachedTokens,
        GeneratedTokens = outcome.GeneratedTokens,
        EnergyJoules = outcome.Energy?.Joules,
        EnergySource = outcome.Energy?.Source,
    };

    AnswerFailure ContextFull() => new()
    {
        Kind = FailureKind.ContextTooLong,
        Message = $"The answer was cut off because the context of {lease.Model.Context.Size} tokens is full. Shorten the prompt or raise the model's ContextSize.",
        Data = new Dictionary<string, string> { ["limit"] = $"{lease.Model.Context.Size}" },
    };

    static AnswerFailure ThoughtOnly() => new()
    {
        Kind = FailureKind.ThoughtOnly,
        Message = "The model ended while it was still thinking, so the answer is empty. Ask again, or turn its thinking off where it has a switch for that.",
    };

    static string Reason(LlamaEnd end) => end switch
    {
        LlamaEnd.EndToken => "end token",
        LlamaEnd.StopSequence => "stop sequence",
        LlamaEnd.MaxTokens => "max tokens",
        _ => "context full",
    };
}
