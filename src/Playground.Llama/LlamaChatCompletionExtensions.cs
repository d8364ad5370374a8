using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Llama.Configuration;
using Playground.Llama.Loading;

namespace Playground.Llama;

/// <summary>The local engine for any program with Semantic Kernel.</summary>
public static class LlamaChatCompletionExtensions
{
    /// <summary>
    /// A model that runs inside this process. It is loaded when it is first asked; connectors of one program over the same file share its weights, and answers of one model are
    /// written in one batch.
    /// </summary>
    /// <param name="model">Path of a GGUF file, or the id of a built-in model: <c>nano-llama</c>.</param>
    /// <param name="serviceId">The key of the service; without it, it is the one without a key.</param>
    /// <param name="configure">Context, adapters, GPU layers and all else that the playground's configuration can say of a model.</param>
    /// <exception cref="ArgumentException">A setting can't be used; the message says which and what is allowed.</exception>
    public static IServiceCollection AddLlamaChatCompletion(this IServiceCollection services, string model, string? serviceId = null, Action<LlamaModelOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        var options = new LlamaModelOptions { Path = model };
        configure?.Invoke(options);
        if (options.Faults(model).ToArray() is { Length: > 0 } faults)
            throw new ArgumentException(string.Join(" ", faults));
        services.TryAddSingleton(LlamaRuntime.Create);
        return services.AddKeyedSingleton<IChatCompletionService>(serviceId, (provider, _) => provider.GetRequiredService<LlamaRuntime>().Connector(LocalModels.One(model, serviceId, options)));
    }

    /// <inheritdoc cref="AddLlamaChatCompletion(IServiceCollection, string, string?, Action{LlamaModelOptions}?)"/>
    public static IKernelBuilder AddLlamaChatCompletion(this IKernelBuilder builder, string model, string? serviceId = null, Action<LlamaModelOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddLlamaChatCompletion(model, serviceId, configure);
        return builder;
    }
}
