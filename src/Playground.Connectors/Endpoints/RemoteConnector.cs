using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Playground.Connectors.Protocol;
using Playground.Models.Connectors;

namespace Playground.Connectors.Endpoints;

/// <summary>A hosted model. Whatever the wire format, failures are <see cref="ModelFailureException"/> and a broken answer is never shown as a whole one.</summary>
/// <param name="owned">Disposed with the connector, where the endpoint is its own.</param>
sealed class RemoteConnector(RemoteEndpoint endpoint, string model, IDisposable? owned = null) : ModelConnector(new(endpoint.Name, endpoint.Address, model))
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var call = new AnswerCall(endpoint, options?.ModelId ?? model, PromptParts.Of(messages, options), options);
        await foreach (var update in call.RunAsync(cancellationToken)) yield return update;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) owned?.Dispose();
    }
}
