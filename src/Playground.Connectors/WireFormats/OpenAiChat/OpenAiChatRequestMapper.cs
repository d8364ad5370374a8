using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;

namespace Playground.Connectors.WireFormats.OpenAiChat;

/// <summary>A prompt as a chat-completions request.</summary>
static class OpenAiChatRequestMapper
{
    static readonly string[] Same = ["temperature", "top_p", "top_k", "min_p", "seed", "stop", "frequency_penalty", "presence_penalty", "repeat_penalty"];

    public static JsonObject Map(WireRequest request, List<Adaptation> adaptations)
    {
        var body = new JsonObject
        {
            ["model"] = request.Model,
            ["messages"] = Messages(request.Prompt, adaptations),
            ["stream"] = true,
            ["stream_options"] = new JsonObject { ["include_usage"] = true },
        };
        var names = Same.ToDictionary(name => name);
        names[SamplingParameters.MaxTokens] = request.Endpoint.MaxTokensParameter;
        adaptations.AddRange(SamplingParameters.Write(body, request.Options, names, WireKinds.OpenAiChat));
        if (OpenAiEffort.Of(request.Options, adaptations) is { } effort) body[OpenAiEffort.Parameter] = effort;
        if (request.WantsLogProbabilities) body["logprobs"] = true;
        if (ToolParts.Offered(request.Options) is { Length: > 0 } tools) body["tools"] = OpenAiTools.Offered(tools);
        return body;
    }

    static JsonArray Messages(PromptParts prompt, List<Adaptation> adaptations)
    {
        var messages = new JsonArray();
        if (prompt.System is { } system) messages.Add(new JsonObject { ["role"] = "system", ["content"] = system });
        foreach (var turn in prompt.Turns)
            if (ToolParts.Results(turn) is { Length: > 0 } results) foreach (var result in results) messages.Add(OpenAiTools.Result(result));
            else if (ToolParts.Calls(turn).Length > 0) messages.Add(OpenAiTools.Calling(turn));
            else messages.Add(new JsonObject { ["role"] = turn.Role.Value, ["content"] = MessageParts.IsPlain(turn) ? turn.Text : MessageParts.Of(turn, Part, WireKinds.OpenAiChat, adaptations) });
        return messages;
    }

    static JsonObject? Part(AIContent content) => content switch
    {
        TextContent text => new() { ["type"] = "text", ["text"] = text.Text },
        DataContent data when data.HasTopLevelMediaType("image") => Image(data.Uri),
        UriContent uri when uri.HasTopLevelMediaType("image") => Image(uri.Uri.AbsoluteUri),
        _ => null,
    };

    static JsonObject Image(string url) => new() { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = url } };
}
