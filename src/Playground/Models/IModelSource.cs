using Microsoft.Extensions.AI;

namespace Playground.Models;

/// <summary>
/// Offers models and opens a client to each. Anything that speaks <see cref="IChatClient"/> can be a source in a few lines:
/// see <c>docs/decisions/0001</c> and <see cref="ChatClientSource"/>.
/// </summary>
public interface IModelSource
{
    /// <summary>The name that its models carry in <see cref="ModelCard.Source"/>.</summary>
    string Name { get; }

    /// <summary>True for a source that isn't shown, since nobody has given it a model.</summary>
    bool IsUnused => false;

    /// <summary>The models known without asking anybody: fast, never throws for a model that can't be used but says so in its card.</summary>
    ValueTask<IReadOnlyList<ModelCard>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Asks the source's host anew which models it has; the same as <see cref="ListAsync"/> where there is no host to ask.</summary>
    /// <exception cref="Faults.ModelFailureException">The host could not be asked.</exception>
    ValueTask<IReadOnlyList<ModelCard>> RefreshAsync(CancellationToken cancellationToken) => ListAsync(cancellationToken);

    /// <summary>
    /// Does what a source does once and what must not be charged to the model that is asked first. Awaited before an answer's time begins; never throws for
    /// what only makes the first answer slower.
    /// </summary>
    ValueTask PrepareAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>A client for one of this source's models. The caller disposes it; disposing never unloads a model that others use.</summary>
    /// <exception cref="Faults.ModelFailureException">The model can't be opened; the failure says why and what to do.</exception>
    IChatClient Open(string modelId);
}
