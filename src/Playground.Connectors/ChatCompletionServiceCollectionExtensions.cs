using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Connectors.Endpoints;
using Playground.Connectors.Settings;

namespace Playground.Connectors;

/// <summary>
/// The connectors that read the wire truthfully, for any program with Semantic Kernel. Each is a chat completion service and a chat client in one object: a stream
/// that breaks off throws a <see cref="Faults.ModelFailureException"/>, and usage, reasoning, the returned model and the reason of the end are in its updates.
/// </summary>
public static class ChatCompletionServiceCollectionExtensions
{
    /// <summary>A model of Anthropic's Messages API.</summary>
    /// <param name="modelId">The model as the host calls it.</param>
    /// <param name="endpoint">Where the API begins; Anthropic's own address by default.</param>
    /// <param name="serviceId">The key of the service; without it, it is the one without a key.</param>
    /// <param name="configure">Everything else that an endpoint of the playground's configuration can say: limits, headers, an address in a private network, …</param>
    /// <exception cref="ArgumentException">The model has no name, or a setting can't be used; the message says which and what is allowed.</exception>
    public static IServiceCollection AddAnthropicChatCompletion(
        this IServiceCollection services, string modelId, string apiKey, Uri? endpoint = null, string? serviceId = null, Action<EndpointOptions>? configure = null) =>
        services.AddConnector(WireKinds.Anthropic, modelId, apiKey, endpoint ?? new("https://api.anthropic.com/v1"), serviceId, configure);

    /// <summary>A model of Google's Gemini API.</summary>
    /// <inheritdoc cref="AddAnthropicChatCompletion"/>
    public static IServiceCollection AddGeminiChatCompletion(
        this IServiceCollection services, string modelId, string apiKey, Uri? endpoint = null, string? serviceId = null, Action<EndpointOptions>? configure = null) =>
        services.AddConnector(WireKinds.Gemini, modelId, apiKey, endpoint ?? new("https://generativelanguage.googleapis.com/v1beta"), serviceId, configure);

    /// <summary>A model of an Ollama server; this machine's by default.</summary>
    /// <inheritdoc cref="AddAnthropicChatCompletion"/>
    public static IServiceCollection AddOllamaChatCompletion(
        this IServiceCollection services, string modelId, Uri? endpoint = null, string? serviceId = null, Action<EndpointOptions>? configure = null) =>
        services.AddConnector(WireKinds.Ollama, modelId, null, endpoint ?? new("http://127.0.0.1:11434"), serviceId, configure);

    /// <summary>
    /// A model of a host that speaks OpenAI's chat completions: OpenAI, Mistral, Groq, vLLM, llama-server and many more. Another reader of the same wire than the
    /// library's <c>AddOpenAIChatCompletion</c>, which takes broken streams for whole ones.
    /// </summary>
    /// <inheritdoc cref="AddAnthropicChatCompletion"/>
    public static IServiceCollection AddOpenAICompatibleChatCompletion(
        this IServiceCollection services, string modelId, string? apiKey, Uri? endpoint = null, string? serviceId = null, Action<EndpointOptions>? configure = null) =>
        services.AddConnector(WireKinds.OpenAiChat, modelId, apiKey, endpoint ?? new("https://api.openai.com/v1"), serviceId, configure);

    /// <summary>A model of OpenAI's Responses API.</summary>
    /// <inheritdoc cref="AddAnthropicChatCompletion"/>
    public static IServiceCollection AddOpenAIResponsesChatCompletion(
        this IServiceCollection services, string modelId, string? apiKey, Uri? endpoint = null, string? serviceId = null, Action<EndpointOptions>? configure = null) =>
        services.AddConnector(WireKinds.OpenAiResponses, modelId, apiKey, endpoint ?? new("https://api.openai.com/v1"), serviceId, configure);

    static IServiceCollection AddConnector(
        this IServiceCollection services, string kind, string modelId, string? apiKey, Uri endpoint, string? serviceId, Action<EndpointOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(modelId);
        var options = StandaloneEndpoint.Options(kind, endpoint, apiKey, configure);
        var name = serviceId is null || serviceId.Contains('/') ? kind : serviceId;
        return services.AddKeyedSingleton<IChatCompletionService>(serviceId, (provider, _) =>
            StandaloneEndpoint.Connector(name, options, modelId, provider.GetService<TimeProvider>() ?? TimeProvider.System));
    }
}
