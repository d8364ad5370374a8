using Microsoft.SemanticKernel;
using Playground.Connectors.Settings;

namespace Playground.Connectors;

/// <inheritdoc cref="ChatCompletionServiceCollectionExtensions"/>
public static class ChatCompletionKernelBuilderExtensions
{
    /// <inheritdoc cref="ChatCompletionServiceCollectionExtensions.AddAnthropicChatCompletion"/>
    public static IKernelBuilder AddAnthropicChatCompletion(
        this IKernelBuilder builder, string modelId, string apiKey, Uri? endpoint = null, string? serviceId = null, Action<EndpointOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddAnthropicChatCompletion(modelId, apiKey, endpoint, serviceId, configure);
        return builder;
    }

    /// <inheritdoc cref="ChatCompletionServiceCollectionExtensions.AddGeminiChatCompletion"/>
    public static IKernelBuilder AddGeminiChatCompletion(
        this IKernelBuilder builder, string modelId, string apiKey, Uri? endpoint = null, string? serviceId = null, Action<EndpointOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddGeminiChatCompletion(modelId, apiKey, endpoint, serviceId, configure);
        return builder;
    }

    /// <inheritdoc cref="ChatCompletionServiceCollectionExtensions.AddOllamaChatCompletion"/>
    public static IKernelBuilder AddOllamaChatCompletion(
        this IKernelBuilder builder, string modelId, Uri? endpoint = null, string? serviceId = null, Action<EndpointOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOllamaChatCompletion(modelId, endpoint, serviceId, configure);
        return builder;
    }

    /// <inheritdoc cref="ChatCompletionServiceCollectionExtensions.AddOpenAICompatibleChatCompletion"/>
    public static IKernelBuilder AddOpenAICompatibleChatCompletion(
        this IKernelBuilder builder, string modelId, string? apiKey, Uri? endpoint = null, string? serviceId = null, Action<EndpointOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOpenAICompatibleChatCompletion(modelId, apiKey, endpoint, serviceId, configure);
        return builder;
    }

    /// <inheritdoc cref="ChatCompletionServiceCollectionExtensions.AddOpenAIResponsesChatCompletion"/>
    public static IKernelBuilder AddOpenAIResponsesChatCompletion(
        this IKernelBuilder builder, string modelId, string? apiKey, Uri? endpoint = null, string? serviceId = null, Action<EndpointOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOpenAIResponsesChatCompletion(modelId, apiKey, endpoint, serviceId, configure);
        return builder;
    }
}
