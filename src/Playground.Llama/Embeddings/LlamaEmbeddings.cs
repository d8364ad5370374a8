using Microsoft.Extensions.AI;
using Playground.Faults;
using Playground.Llama.Loading;
using Playground.Models;

namespace Playground.Llama.Embeddings;

/// <summary>Makes vectors of texts with the models that run inside this process.</summary>
sealed class LlamaEmbeddings(LocalModels models, ModelFiles files, ModelCache cache, TimeProvider time) : ILocalEmbeddings
{
    public IEmbeddingGenerator<string, Embedding<float>> Open(string modelId)
    {
        var model = models.Find(modelId) ?? throw new ModelFailureException(AnswerFailure.UnknownModel(modelId));
        files.CheckForEmbeddings(model);
        return new LlamaEmbeddingGenerator(model, cache, time);
    }
}
