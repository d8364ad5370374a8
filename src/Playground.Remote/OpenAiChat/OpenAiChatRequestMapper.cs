using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Comparing;
using Playground.Remote.Answers;
using Playground.Remote.Settings;

namespace Playground.Remote.OpenAiChat;

/// <summary>A prompt as a chat-completions request.</summary>
static class OpenAiChatRequestMapper
{
    static readonly string[] Same = ["temperature", "top_p", "top_k", "min_p", "seed", "stop", "frequency_penalty", "presence_penalty", "repeat_penalty"];

    public static JsonObject Map(WireRequest request, List<Adaptation> adaptations)
    {
        var body = new JsonObject
        {
            ["model"] = request.Model,
            ["messages"] = Messages(request.Prompt),
            ["stream"] = true,
            ["stream_options"] = new JsonObject { ["include_usage"] = true },
        };
        var names = Same.ToDictionary(name => name);
        names[SamplingParameters.MaxTokens] = request.Endpoint.MaxTokensParameter;
        adaptations.AddRange(SamplingParameters.Write(body, request.Options, names, WireKinds.OpenAiChat));
        return body;
    }

    static JsonArray Messages(PromptParts prompt)
    {
        var messages = new JsonArray();
        if (prompt.System is { } system) messages.Add(new JsonObject { ["role"] = "system", ["content"] = system });
        foreach (var turn in prompt.Turns)
            messages.Add(new JsonObject { ["role"] = turn.Role.Value, ["content"] = Content(turn) });
        return messages;
    }

    /// <summary>Plain text stays a plain text: not every server takes a list of parts.</summary>
    static JsonNode Content(ChatMessage turn) =>
        turn.Contents.All(content => content is not (DataContent or UriContent)) ? turn.Text : new JsonArray([.. turn.Contents.Select(Part).OfType<JsonNode>()]);

    static JsonObject? Part(AIContent content) => content switch
    {
        TextContent text => new() { ["type"] = "text", ["text"] = text.Text },
        DataContent data when data.HasTopLevelMediaType("image") => Image(data.Uri),
        UriContent uri when uri.HasTopLevelMediaType("image") => Image(uri.Uri.AbsoluteUri),
        _ => null,
    };

    static JsonObject Image(string url) => new() { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = url } };
}
