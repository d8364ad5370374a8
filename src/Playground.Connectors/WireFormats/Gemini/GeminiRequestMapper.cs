using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;

namespace Playground.Connectors.WireFormats.Gemini;

/// <summary>A prompt as a <c>generateContent</c> request.</summary>
static class GeminiRequestMapper
{
    static readonly Dictionary<string, string> Names = new()
    {
        ["temperature"] = "temperature",
        ["top_p"] = "topP",
        ["top_k"] = "topK",
        ["seed"] = "seed",
        ["frequency_penalty"] = "frequencyPenalty",
        ["presence_penalty"] = "presencePenalty",
        [SamplingParameters.MaxTokens] = "maxOutputTokens",
        [SamplingParameters.Stop] = "stopSequences",
    };

    public static JsonObject Map(WireRequest request, List<Adaptation> adaptations)
    {
        var body = new JsonObject { ["contents"] = new JsonArray([.. request.Prompt.Turns.Select(turn => GeminiTools.Content(turn, request.Prompt.Turns) ?? Content(turn, adaptations))]) };
        if (request.Prompt.System is { } system) body["systemInstruction"] = new JsonObject { ["parts"] = new JsonArray(Text(system)) };
        if (ToolParts.Offered(request.Options) is { Length: > 0 } tools) body["tools"] = GeminiTools.Offered(tools);
        var config = new JsonObject();
        if (Thinking(request) is { Count: > 0 } thinking) config["thinkingConfig"] = thinking;
        adaptations.AddRange(SamplingParameters.Write(config, request.Options, Names, WireKinds.Gemini));
        if (request.WantsLogProbabilities) config["responseLogprobs"] = true;
        if (config.Count > 0) body["generationConfig"] = config;
        return body;
    }

    /// <summary>A budget of tokens; -1 leaves it to the model how many it takes.</summary>
    static JsonObject Thinking(WireRequest request)
    {
        var level = SamplingOptions.ThinkingOf(request.Options);
        var config = new JsonObject();
        // Without this word a reasoning model thinks unseen.
        if (level is null ? request.IsReasoning : level != ThinkingLevel.Off) config["includeThoughts"] = true;
        if (level is { } wanted) config["thinkingBudget"] = wanted switch { ThinkingLevel.Off => 0, ThinkingLevel.Low => 2048, ThinkingLevel.Medium => 8192, ThinkingLevel.High => 16_384, _ => -1 };
        return config;
    }

    static JsonObject Content(ChatMessage turn, List<Adaptation> adaptations) => new()
    {
        ["role"] = turn.Role == ChatRole.Assistant ? "model" : "user",
        ["parts"] = MessageParts.Of(turn, Part, WireKinds.Gemini, adaptations),
    };

    static JsonObject? Part(AIContent content) => content switch
    {
        TextContent text => Text(text.Text),
        DataContent data => new() { ["inlineData"] = new JsonObject { ["mimeType"] = data.MediaType, ["data"] = data.Base64Data.ToString() } },
        UriContent uri => new() { ["fileData"] = new JsonObject { ["mimeType"] = uri.MediaType, ["fileUri"] = uri.Uri.AbsoluteUri } },
        _ => null,
    };

    static JsonObject Text(string text) => new() { ["text"] = text };
}
