using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Services;

namespace Playground.Models.Connectors;

/// <summary>
/// A model with both of its faces in one object: Semantic Kernel's <see cref="IChatCompletionService"/> and <see cref="IChatClient"/>. The library takes such
/// an object as it is wherever it would otherwise put a bridge between the two, which loses finish reasons, reasoning, ids and contents of our own. Whoever
/// derives gives the stream of updates; all else is made of it, and every piece of Semantic Kernel's carries the update it was made of as its inner content.
/// </summary>
/// <param name="metadata">Who answers, where, and the model's name there.</param>
public abstract class ModelConnector(ChatClientMetadata metadata) : IChatCompletionService, IChatClient
{
    public IReadOnlyDictionary<string, object?> Attributes { get; } = AttributesOf(metadata);

    /// <summary>The connector itself, or one over a client that has only the one face.</summary>
    public static ModelConnector Of(IChatClient client) => client as ModelConnector ?? new ClientConnector(client);

    public abstract IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default);

    public virtual Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <summary>The answer at once. The history is left as it is.</summary>
    public async Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chatHistory);
        var response = await GetResponseAsync(MessageContents.ToMessages(chatHistory), OptionsOf(executionSettings, kernel), cancellationToken).ConfigureAwait(false);
        return MessageContents.Of(response);
    }

    /// <inheritdoc cref="GetChatMessageContentsAsync"/>
    public async IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chatHistory);
        var updates = GetStreamingResponseAsync(MessageContents.ToMessages(chatHistory), OptionsOf(executionSettings, kernel), cancellationToken);
        await foreach (var update in updates.ConfigureAwait(false))
            yield return StreamedContents.Of(update);
    }

    public virtual object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null : serviceType == typeof(ChatClientMetadata) ? metadata : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <summary>Never unloads a model that others use.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }

    // A kernel matters only where functions are offered, and costs a copy of the options.
    static ChatOptions? OptionsOf(PromptExecutionSettings? settings, Kernel? kernel)
    {
        var options = settings.ToChatOptions(settings?.FunctionChoiceBehavior is null ? null : kernel);
        if (options?.Tools is { Count: > 0 } tools)
            options.Tools = [.. tools.Select(tool => tool is KernelFunction function ? new FunctionDeclaration(function) : tool)];
        return options;
    }

    static Dictionary<string, object?> AttributesOf(ChatClientMetadata metadata)
    {
        var attributes = new Dictionary<string, object?>();
        if (metadata.DefaultModelId is { } model)
            attributes[AIServiceExtensions.ModelIdKey] = model;
        if (metadata.ProviderUri is { } address)
            attributes[AIServiceExtensions.EndpointKey] = address.ToString();
        return attributes;
    }
}
