using Microsoft.Extensions.AI;

namespace Playground.Models.Connectors;

/// <summary>Gives a plain client Semantic Kernel's face too, and loses nothing that it says.</summary>
public sealed class ClientConnector(IChatClient client) : ModelConnector(client.GetService<ChatClientMetadata>() ?? new ChatClientMetadata(client.GetType().Name))
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        client.GetResponseAsync(messages, options, cancellationToken);

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        client.GetStreamingResponseAsync(messages, options, cancellationToken);

    public override object? GetService(Type serviceType, object? serviceKey = null) => base.GetService(serviceType, serviceKey) ?? client.GetService(serviceType, serviceKey);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            client.Dispose();
    }
}
