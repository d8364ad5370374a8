using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Connectors.Protocol;

namespace Playground.Connectors.WireFormats.AnthropicMessages;

/// <summary>Functions, calls and results as blocks of Messages.</summary>
static class AnthropicTools
{
    public static JsonArray Offered(IEnumerable<AIFunctionDeclaration> tools) =>
        [.. tools.Select(tool => new JsonObject { ["name"] = tool.Name, ["description"] = tool.Description, ["input_schema"] = ToolParts.Schema(tool) })];

    /// <returns><c>null</c> for a message without calls and results.</returns>
    public static JsonObject? Message(ChatMessage turn)
    {
        if (ToolParts.Results(turn) is { Length: > 0 } results) return Message("user", results.Select(Result));
        return ToolParts.Calls(turn).Length > 0 ? Message(turn.Role.Value, turn.Contents.Select(Block).OfType<JsonObject>()) : null;
    }

    static JsonObject Message(string role, IEnumerable<JsonObject> blocks) => new() { ["role"] = role, ["content"] = new JsonArray([.. blocks]) };

    static JsonObject Result(FunctionResultContent result) => new() { ["type"] = "tool_result", ["tool_use_id"] = result.CallId, ["content"] = ToolParts.Text(result) };

    // A thought goes back with its signature or not at all.
    static JsonObject? Block(AIContent content) => content switch
    {
        TextReasoningContent { ProtectedData: { } data } when ToolParts.Property(content, ToolParts.RedactedKey) is not null => new() { ["type"] = "redacted_thinking", ["data"] = data },
        TextReasoningContent { ProtectedData: { } signature } thought => new() { ["type"] = "thinking", ["thinking"] = thought.Text, ["signature"] = signature },
        TextContent { Text.Length: > 0 } text => new() { ["type"] = "text", ["text"] = text.Text },
        FunctionCallContent call => new() { ["type"] = "tool_use", ["id"] = call.CallId, ["name"] = call.Name, ["input"] = ToolParts.Arguments(call) },
        _ => null,
    };
}
