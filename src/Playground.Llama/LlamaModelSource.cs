using Microsoft.Extensions.AI;
using Playground.Faults;
using Playground.Llama.Chat;
using Playground.Llama.Loading;
using Playground.Models;

namespace Playground.Llama;

/// <summary>Offers the models that run inside this process.</summary>
sealed class LlamaModelSource(LocalModels models, ModelFiles files, ModelCache cache, TimeProvider time) : IModelSource
{
    public string Name => LocalModel.SourceName;

    public ValueTask<IReadOnlyList<ModelCard>> ListAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ModelCard>>([.. models.All.Select(model => LocalModelCard.Create(model, files, cache))]);

    public IChatClient Open(string modelId)
    {
        var model = models.Find(modelId) ?? throw new ModelFailureException(AnswerFailure.UnknownModel(modelId));
        files.Check(model);
        return new LlamaConnector(model, cache, time);
    }
}
