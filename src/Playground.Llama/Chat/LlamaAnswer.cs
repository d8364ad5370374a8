using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Llama.Loading;

namespace Playground.Llama.Chat;

/// <summary>One answer of a loaded model, from the messages to the last update.</summary>
sealed class LlamaAnswer(LocalModel model, Lease<LoadedModel> lease, IEnumerable<ChatMessage> messages, ChatOptions? options)
{
    readonly LoadedModel _loaded = lease.Model;

    public async IAsyncEnumerable<ChatResponseUpdate> StreamAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var weights = _loaded.Weights;
        var settings = SamplingMapper.Map(options, SamplingDefaults.Of(weights), weights.Vocabulary.Size, (uint)Random.Shared.Next());
        var asked = PromptOptions.Of(options, model);
        var writer = new PromptWriter(weights.Vocabulary, _loaded.Templates, asked, _loaded.Time.GetLocalNow());
        var (prompt, tokens) = PromptFitting.Fit(weights.Vocabulary, writer, messages.ToList(), model, _loaded.Context.Size, settings.MaxTokens);
        var reading = AnswerReading.Create(prompt, asked.Tools, weights.Vocabulary);
        var request = _loaded.Scheduler.Submit(tokens, reading.Prepare(settings), Group());
        await using var stop = cancellationToken.Register(() => _loaded.Scheduler.Cancel(request));
        var mapper = new AnswerMapper(model, lease, prompt, reading);
        yield return mapper.Begin();
        try
        {
            await foreach (var item in request.Events.ReadAllAsync(CancellationToken.None))
                if (mapper.Map(item) is { } update)
                    yield return update;
        }
        finally
        {
            _loaded.Scheduler.Cancel(request);
        }
        cancellationToken.ThrowIfCancellationRequested();
    }

    string? Group() => options?.AdditionalProperties?.TryGetValue(SamplingOptions.ComparisonKey, out var value) is true && value is string { Length: > 0 } group ? group : null;
}
