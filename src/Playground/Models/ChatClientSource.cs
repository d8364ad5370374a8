using Microsoft.Extensions.AI;

namespace Playground.Models;

/// <summary>Makes a source of any <see cref="IChatClient"/>: this is where Semantic Kernel or LLamaSharp plug in.</summary>
/// <param name="card">What is known of the model.</param>
/// <param name="open">Makes a client; called once per answer.</param>
public sealed class ChatClientSource(ModelCard card, Func<IChatClient> open) : IModelSource
{
    public string Name => card.Source;

    public ValueTask<IReadOnlyList<ModelCard>> ListAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<ModelCard>>([card]);

    public IChatClient Open(string modelId) => open();
}
