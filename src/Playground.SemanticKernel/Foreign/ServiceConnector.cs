using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.AzureOpenAI;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using Microsoft.SemanticKernel.Services;
using Playground.Comparisons;
using Playground.Models.Connectors;

namespace Playground.SemanticKernel.Foreign;

/// <summary>A chat completion service of another make, with all that can be read of its pieces.</summary>
sealed class ServiceConnector(IChatCompletionService service)
    : ModelConnector(new(service.GetType().Name, Uri.TryCreate(service.GetEndpoint(), UriKind.Absolute, out var address) ? address : null, service.GetModelId()))
{
    /// <summary>One of the library's own for OpenAI and Azure.</summary>
    public bool IsOpenAi => service is OpenAIChatCompletionService or AzureOpenAIChatCompletionService;

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        ServiceUpdates.Of(service.GetStreamingChatMessageContentsAsync(History(messages), Settings(options), null, cancellationToken), cancellationToken);

    static ChatHistory History(IEnumerable<ChatMessage> messages) =>
        [.. messages.Select(message => HasCalls(message) ? MessageContents.Of(message) : new ChatMessageContent(new AuthorRole(message.Role.Value), message.Text) { AuthorName = message.AuthorName })];

    static bool HasCalls(ChatMessage message) => message.Contents.Any(content => content is Microsoft.Extensions.AI.FunctionCallContent or Microsoft.Extensions.AI.FunctionResultContent);

    // Under the names that the library's connectors read.
    static PromptExecutionSettings? Settings(ChatOptions? options)
    {
        if (options is null)
            return null;
        (string Name, object? Value)[] values =
        [
            ("temperature", options.Temperature), ("top_p", options.TopP), ("top_k", options.TopK), ("max_tokens", options.MaxOutputTokens), ("seed", options.Seed),
            ("stop_sequences", options.StopSequences), ("frequency_penalty", options.FrequencyPenalty), ("presence_penalty", options.PresencePenalty),
            .. (options.AdditionalProperties ?? []).Where(further => further.Key != SamplingOptions.ComparisonKey).Select(further => (further.Key, further.Value)),
        ];
        var functions = (options.Tools ?? []).OfType<FunctionDeclaration>().Select(declaration => declaration.Function).ToArray();
        return new()
        {
            ModelId = options.ModelId,
            // The library's connectors carry calls out themselves where they may, past all limits.
            FunctionChoiceBehavior = functions.Length == 0 ? null : FunctionChoiceBehavior.Auto(functions, autoInvoke: false),
            ExtensionData = values.Where(value => value.Value is not null).ToDictionary(value => value.Name, value => value.Value!),
        };
    }
}
