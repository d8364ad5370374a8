using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;
using Playground.Connectors.WireFormats.OpenAiChat;
using Playground.Tools;

namespace Playground.Connectors.WireFormats.OllamaChat;

/// <summary>A prompt as a request to <c>/api/chat</c>. Images stand beside the text, without their kind.</summary>
static class OllamaRequestMapper
{
    static readonly string[] Same = ["temperature", "top_p", "top_k", "min_p", "seed", "stop", "frequency_penalty", "presence_penalty", "repeat_penalty"];
    static readonly Dictionary<string, string> Names = new(Same.ToDictionary(name => name)) { [SamplingParameters.MaxTokens] = "num_predict" };

    public static JsonObject Map(WireRequest request, List<Adaptation> adaptations)
    {
        var messages = new JsonArray();
        if (request.Prompt.System is { } system) messages.Add(new JsonObject { ["role"] = "system", ["content"] = system });
        foreach (var turn in request.Prompt.Turns)
            if (ToolParts.Results(turn) is { Length: > 0 } results) foreach (var result in results) messages.Add(Result(result, request.Prompt.Turns));
            else messages.Add(Message(turn, adaptations));
        var body = new JsonObject { ["model"] = request.Model, ["messages"] = messages, ["stream"] = true };
        var options = new JsonObject();
        adaptations.AddRange(SamplingParameters.Write(options, request.Options, Names, WireKinds.Ollama));
        if (options.Count > 0) body["options"] = options;
        if (SamplingOptions.ThinkingOf(request.Options) is { } level)
            body["think"] = level is ThinkingLevel.Off or ThinkingLevel.On ? level == ThinkingLevel.On : level.ToString().ToLowerInvariant();
        if (request.WantsLogProbabilities) body["logprobs"] = true;
        if (ToolParts.Offered(request.Options) is { Length: > 0 } tools) body["tools"] = OpenAiTools.Offered(tools);
        return body;
    }

    static JsonObject Message(ChatMessage turn, List<Adaptation> adaptations)
    {
        var message = new JsonObject { ["role"] = turn.Role.Value, ["content"] = turn.Text };
        if (!MessageParts.IsPlain(turn)) message["images"] = MessageParts.Of(turn, Image, WireKinds.Ollama, adaptations);
        if (ToolParts.Calls(turn) is not { Length: > 0 } calls) return message;
        if (string.Concat(turn.Contents.OfType<TextReasoningContent>().Select(thought => thought.Text)) is { Length: > 0 } thought) message["thinking"] = thought;
        message["tool_calls"] = new JsonArray([.. calls.Select(Call)]);
        return message;
    }

    static JsonObject Call(FunctionCallContent call)
    {
        var written = new JsonObject { ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = ToolParts.Arguments(call) } };
        if (!OwnCallId.Is(call.CallId)) written["id"] = call.CallId;
        return written;
    }

    static JsonObject Result(FunctionResultContent result, IReadOnlyList<ChatMessage> turns)
    {
        var written = new JsonObject { ["role"] = "tool", ["tool_name"] = ToolParts.NameOf(result, turns), ["content"] = ToolParts.Text(result) };
        if (!OwnCallId.Is(result.CallId)) written["tool_call_id"] = result.CallId;
        return written;
    }

    static JsonNode? Image(AIContent content) => content is DataContent data && data.HasTopLevelMediaType("image") ? data.Base64Data.ToString() : null;
}
