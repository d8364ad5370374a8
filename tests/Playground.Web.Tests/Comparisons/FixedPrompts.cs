using Microsoft.Extensions.AI;
using Playground.Faults;
using Playground.Models;

namespace Playground.Web.Tests.Comparisons;

/// <summary>A local model whose template puts every message between two special tokens; it refuses what a test says.</summary>
sealed class FixedPrompts : ILocalPrompts
{
    public List<(string Model, IReadOnlyList<ChatMessage> Messages, ChatOptions? Options, DateTimeOffset At)> Asked { get; } = [];

    public AnswerFailure? Refusal { get; set; }

    public Task<LocalPrompt> WriteAsync(string modelId, IReadOnlyList<ChatMessage> messages, ChatOptions? options, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Asked.Add((modelId, messages, options, at));
        if (Refusal is { } refusal)
            throw new ModelFailureException(refusal);
        PromptToken[] tokens = [.. messages.SelectMany(message => new PromptToken[] { new($"<|{message.Role.Value}|>", true), new("<b>", false), new(message.Text, false), new("<|end|>", true) })];
        return Task.FromResult(new LocalPrompt("the file's own", "abc123", tokens, ["thinking: left out. The model's template has no switch for thinking."]));
    }
}
