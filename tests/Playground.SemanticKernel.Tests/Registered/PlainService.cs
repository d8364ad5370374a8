using System.Runtime.CompilerServices;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Playground.SemanticKernel.Tests.Registered;

/// <summary>A chat completion service as somebody else may have written it.</summary>
sealed class PlainService(params string[] pieces) : IChatCompletionService
{
    public string? FinishReason { get; init; }

    /// <summary>Thrown after the pieces.</summary>
    public Exception? Failure { get; init; }

    public IReadOnlyDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?>();

    public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ChatMessageContent>>([new(AuthorRole.Assistant, string.Concat(pieces))]);

    public async IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var piece in pieces)
        {
            await Task.Yield();
            yield return new(AuthorRole.Assistant, piece, modelId: "asked-for");
        }
        if (Failure is { } failure)
            throw failure;
        if (FinishReason is { } reason)
            yield return new(AuthorRole.Assistant, null, metadata: new Dictionary<string, object?> { ["FinishReason"] = reason });
    }
}
