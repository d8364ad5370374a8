using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;

namespace Playground.Connectors.WireFormats.OpenAiResponses;

/// <summary>A prompt as a Responses request. Nothing of it is to be stored at the host.</summary>
static class OpenAiResponsesRequestMapper
{
    static readonly Dictionary<string, string> Names = new()
    {
        ["temperature"] = "temperature",
        ["top_p"] = "top_p",
        [SamplingParameters.MaxTokens] = "max_output_tokens",
    };

    public static JsonObject Map(WireRequest request, List<Adaptation> adaptations)
    {
        var body = new JsonObject
        {
            ["model"] = request.Model,
            ["input"] = new JsonArray([.. request.Prompt.Turns.SelectMany(turn => OpenAiResponsesTools.Items(turn) ?? [Message(turn, adaptations)])]),
            ["stream"] = true,
            ["store"] = false,
        };
        if (request.Prompt.System is { } system) body["instructions"] = system;
        var reasoning = new JsonObject();
        // Without this word a reasoning model thinks unseen.
        if (request.IsReasoning) reasoning["summary"] = "auto";
        if (OpenAiEffort.Of(request.Options, adaptations) is { } effort) reasoning["effort"] = effort;
        if (reasoning.Count > 0) body["reasoning"] = reasoning;
        adaptations.AddRange(SamplingParameters.Write(body, request.Options, Names, WireKinds.OpenAiResponses));
        if (request.WantsLogProbabilities) Include(body, "message.output_text.logprobs");
        if (ToolParts.Offered(request.Options) is not { Length: > 0 } tools) return body;
        body["tools"] = OpenAiResponsesTools.Offered(tools);
        // What a model thought before it called goes back with the result, and the host keeps nothing of it.
        if (request.IsReasoning) Include(body, "reasoning.encrypted_content");
        return body;
    }

    static void Include(JsonObject body, string what)
    {
        if (body["include"] is JsonArray include) include.Add(what);
        else body["include"] = new JsonArray(what);
    }

    static JsonObject Message(ChatMessage turn, List<Adaptation> adaptations) => new()
    {
        ["role"] = turn.Role.Value,
        ["content"] = MessageParts.IsPlain(turn) ? turn.Text : MessageParts.Of(turn, Part, WireKinds.OpenAiResponses, adaptations),
    };

    static JsonObject? Part(AIContent content) => content switch
    {
        TextContent text => new() { ["type"] = "input_text", ["text"] = text.Text },
        DataContent data when data.HasTopLevelMediaType("image") => Image(data.Uri),
        UriContent uri when uri.HasTopLevelMediaType("image") => Image(uri.Uri.AbsoluteUri),
        _ => null,
    };

    static JsonObject Image(string url) => new() { ["type"] = "input_image", ["image_url"] = url };
}
