using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Playground.Connectors.Protocol;

namespace Playground.Connectors.Endpoints;

/// <summary>A hosted model. Whatever the wire format, failures are <see cref="ModelFailureException"/> and a broken answer is never shown as a whole one.</summary>
sealed class RemoteChatClient(RemoteEndpoint endpoint, string model) : IChatClient
{
    readonly ChatClientMetadata _metadata = new(endpoint.Name, endpoint.Address, model);

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var call = new AnswerCall(endpoint, options?.ModelId ?? model, PromptParts.Of(messages, options), options);
        await foreach (var update in call.RunAsync(cancellationToken)) yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null : serviceType == typeof(ChatClientMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() { }
}
