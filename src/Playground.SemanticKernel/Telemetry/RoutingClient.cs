using Microsoft.Extensions.AI;

namespace Playground.SemanticKernel.Telemetry;

/// <summary>Asks whom each question is for.</summary>
sealed class RoutingClient(ChatClientMetadata metadata) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Of(messages).Model.GetResponseAsync(Of(messages).Messages, options, cancellationToken);

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Of(messages).Model.GetStreamingResponseAsync(Of(messages).Messages, options, cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null : serviceType == typeof(ChatClientMetadata) ? metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() { }

    static RoutedQuestion Of(IEnumerable<ChatMessage> messages) => (RoutedQuestion)messages;
}
