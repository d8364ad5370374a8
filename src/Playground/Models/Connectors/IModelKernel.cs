using Microsoft.Extensions.AI;

namespace Playground.Models.Connectors;

/// <summary>The kernel through which every answer is asked: as a function, so that the filters registered with it see each question and each answer.</summary>
public interface IModelKernel
{
    /// <summary>Asks; the updates are the model's own, unless a filter puts others in their place.</summary>
    /// <exception cref="Faults.ModelFailureException">The model failed, or a filter did, which the failure says.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, also while a filter doesn't listen to it.</exception>
    IAsyncEnumerable<ChatResponseUpdate> AskAsync(ModelQuestion question, CancellationToken cancellationToken = default);
}
