using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Connectors.Protocol;

namespace Playground.Connectors.WireFormats.OpenAiResponses;

/// <summary>Functions, calls and results as items of a Responses request.</summary>
static class OpenAiResponsesTools
{
    public static JsonArray Offered(IEnumerable<AIFunctionDeclaration> tools) => [.. tools.Select(tool => new JsonObject
    {
        ["type"] = "function",
        ["name"] = tool.Name,
        ["description"] = tool.Description,
        ["parameters"] = ToolParts.Schema(tool),
        // Otherwise schemas would have to be of a stricter kind than functions have.
        ["strict"] = false,
    })];

    /// <returns><c>null</c> for a message without calls and results.</returns>
    public static IEnumerable<JsonNode>? Items(ChatMessage turn) =>
        ToolParts.Results(turn) is { Length: > 0 } results ? results.Select(Result) : ToolParts.Calls(turn).Length > 0 ? Calling(turn) : null;

    static JsonNode Result(FunctionResultContent result) => new JsonObject { ["type"] = "function_call_output", ["call_id"] = result.CallId, ["output"] = ToolParts.Text(result) };

    // The model's own thoughts go before its calls, as they came.
    static IEnumerable<JsonNode> Calling(ChatMessage turn)
    {
        foreach (var thought in turn.Contents.OfType<TextReasoningContent>())
            if (ToolParts.Property(thought, ToolParts.ItemKey) is { } item) yield return JsonNode.Parse(item)!;
        if (turn.Text.Length > 0) yield return new JsonObject { ["role"] = turn.Role.Value, ["content"] = turn.Text };
        foreach (var call in ToolParts.Calls(turn))
            yield return new JsonObject { ["type"] = "function_call", ["call_id"] = call.CallId, ["name"] = call.Name, ["arguments"] = ToolParts.ArgumentsText(call) };
    }
}
