using Microsoft.Extensions.AI;
using Playground.Models.Connectors;

namespace Playground.SemanticKernel.Registered;

/// <summary>A connector of our own that is registered by code: disposing it gives back what was made for it, and a shared one stays.</summary>
sealed class ScopedConnector(ModelConnector inner, IDisposable scope) : ModelConnector(inner.GetService<ChatClientMetadata>() ?? new())
{
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        inner.GetStreamingResponseAsync(messages, options, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            scope.Dispose();
    }
}
