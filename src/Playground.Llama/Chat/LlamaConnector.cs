using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Llama.Loading;
using Playground.Models.Connectors;

namespace Playground.Llama.Chat;

/// <summary>Asks a local model. Says what it waits for, what it wrote, and with every ending what the engine counted and measured. Disposing it leaves the model loaded for others.</summary>
sealed class LlamaConnector(LocalModel model, ModelCache cache, TimeProvider time) : ModelConnector(new("llama.cpp", null, model.Id))
{
    static readonly TimeSpan ProgressEvery = TimeSpan.FromMilliseconds(100);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var leasing = cache.LeaseAsync(model, cancellationToken);
        while (!leasing.IsCompleted)
        {
            yield return AnswerMapper.Waiting(model.Id, new(WaitingStage.LoadingModel, cache.Progress(model.Id)));
            await Task.WhenAny(leasing, Task.Delay(ProgressEvery, time, cancellationToken));
        }
        using var lease = await leasing;
        var answer = new LlamaAnswer(model, lease, messages, options);
        await foreach (var update in answer.StreamAsync(cancellationToken))
            yield return update;
    }
}
