using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;

namespace Playground.Connectors.WireFormats.AnthropicMessages;

/// <summary>A prompt as a Messages request. The output limit is mandatory there.</summary>
static class AnthropicRequestMapper
{
    static readonly Dictionary<string, string> Names = new()
    {
        ["temperature"] = "temperature",
        ["top_p"] = "top_p",
        ["top_k"] = "top_k",
        [SamplingParameters.MaxTokens] = "max_tokens",
        [SamplingParameters.Stop] = "stop_sequences",
    };

    public static JsonObject Map(WireRequest request, List<Adaptation> adaptations)
    {
        var body = new JsonObject
        {
            ["model"] = request.Model,
            ["max_tokens"] = request.Endpoint.DefaultMaxTokens,
            ["messages"] = new JsonArray([.. request.Prompt.Turns.Select(turn => Message(turn, adaptations))]),
            ["stream"] = true,
        };
        if (request.Prompt.System is { } system) body["system"] = system;
        adaptations.AddRange(SamplingParameters.Write(body, request.Options, Names, WireKinds.Anthropic));
        AnthropicThinking.Write(body, request, adaptations);
        if (ToolParts.Offered(request.Options) is { Length: > 0 } tools) body["tools"] = AnthropicTools.Offered(tools);
        return body;
    }

    static JsonObject Message(ChatMessage turn, List<Adaptation> adaptations) => AnthropicTools.Message(turn) ?? new()
    {
        ["role"] = turn.Role.Value,
        ["content"] = MessageParts.IsPlain(turn) ? turn.Text : MessageParts.Of(turn, Part, WireKinds.Anthropic, adaptations),
    };

    static JsonObject? Part(AIContent content) => content switch
    {
        TextContent text => new() { ["type"] = "text", ["text"] = text.Text },
        DataContent data when data.HasTopLevelMediaType("image") => Image(new()
        {
            ["type"] = "base64",
            ["media_type"] = data.MediaType,
            ["data"] = data.Base64Data.ToString(),
        }),
        UriContent uri when uri.HasTopLevelMediaType("image") => Image(new() { ["type"] = "url", ["url"] = uri.Uri.AbsoluteUri }),
        _ => null,
    };

    static JsonObject Image(JsonObject source) => new() { ["type"] = "image", ["source"] = source };
}
