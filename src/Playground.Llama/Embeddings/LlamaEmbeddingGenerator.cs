using Microsoft.Extensions.AI;
using Playground.Llama.Faults;
using Playground.Llama.Loading;

namespace Playground.Llama.Embeddings;

/// <summary>Vectors of texts by one local model, which is loaded when the first texts come.</summary>
sealed class LlamaEmbeddingGenerator(LocalModel model, ModelCache cache, TimeProvider time) : IEmbeddingGenerator<string, Embedding<float>>
{
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var texts = values.ToList();
        cancellationToken.ThrowIfCancellationRequested();
        if (texts.Count == 0)
            return [];
        using var lease = await cache.LeaseEmbedderAsync(model, cancellationToken);
        var length = lease.Model.VectorLength;
        if (options?.Dimensions is { } dimensions && dimensions != length)
            throw LlamaFailures.Parameter("dimensions", $"{dimensions} were asked for, and the vectors of {model.Id} have {length}");
        var made = await lease.Model.Embedder.EmbedAsync(texts, cancellationToken);
        var now = time.GetUtcNow();
        return new(made.Vectors.Select(vector => new Embedding<float>(vector) { ModelId = model.Id, CreatedAt = now }))
        {
            Usage = new() { InputTokenCount = made.Tokens, TotalTokenCount = made.Tokens },
        };
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
            return null;
        return serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("llama.cpp", null, model.Id) : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <summary>The model stays loaded for others.</summary>
    public void Dispose() { }
}
