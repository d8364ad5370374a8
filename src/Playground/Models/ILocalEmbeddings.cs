using Microsoft.Extensions.AI;

namespace Playground.Models;

/// <summary>Opens local models as makers of vectors: texts that mean alike get vectors that point alike.</summary>
public interface ILocalEmbeddings
{
    /// <summary>
    /// A generator over a local model: one made for embeddings, or one that writes, whose vectors are the mean over a text's tokens unless its file says otherwise.
    /// Every vector has the length 1, so that the similarity of two texts, −1 to 1, is the sum of the products of their numbers; how many numbers there are
    /// depends on the model. Usage tells the tokens read. Texts of one call are computed together, several to a step; the generator may be used by several
    /// callers at once, and disposing it never unloads the model. A call throws <see cref="Faults.ModelFailureException"/> when the model can't be loaded,
    /// a text is longer than its context, or is empty where the model has no token that stands for nothing; <see cref="OperationCanceledException"/> when cancelled.
    /// </summary>
    /// <exception cref="Faults.ModelFailureException">There is no such model, or its file can't be used for this; the failure says why.</exception>
    IEmbeddingGenerator<string, Embedding<float>> Open(string modelId);
}
