using Microsoft.Extensions.AI;
using Playground.Models.Connectors;

namespace Playground.SemanticKernel.Tests.Telemetry;

/// <summary>A client that says who it is.</summary>
sealed class NamedClient(string model, string said) : ModelConnector(new("test", new Uri("http://127.0.0.1:1"), model))
{
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        new ChatResponseUpdate[] { new(ChatRole.Assistant, said) { FinishReason = ChatFinishReason.Stop } }.ToAsyncEnumerable();
}
