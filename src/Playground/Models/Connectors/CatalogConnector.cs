using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Playground.Models.Connectors;

/// <summary>A model of the catalog by its id, also one that is added later: opened anew for each answer, when it is asked.</summary>
public sealed class CatalogConnector(ModelCatalog catalog, string modelId) : ModelConnector(new ChatClientMetadata("playground", null, modelId))
{
    /// <inheritdoc/>
    /// <exception cref="Faults.ModelFailureException">No source offers the model, its source can't open it, or asking it failed.</exception>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var client = await catalog.OpenAsync(modelId, cancellationToken).ConfigureAwait(false);
        await foreach (var update in client.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
            yield return update;
    }
}
