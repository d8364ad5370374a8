using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Llama.Loading;

namespace Playground.Llama.Chat;

/// <summary>Asks a local model. Says what it waits for, what it wrote, and with every ending what the engine counted and measured.</summary>
sealed class LlamaChatClient(LocalModel model, ModelCache cache, TimeProvider time) : IChatClient
{
    static readonly TimeSpan ProgressEvery = TimeSpan.FromMilliseconds(100);

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
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

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
            return null;
        return serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("llama.cpp", null, model.Id) : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <summary>The model stays loaded for others.</summary>
    public void Dispose() { }
}
