using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Connectors.Protocol;

namespace Playground.Connectors.WireFormats.OpenAiChat;

/// <summary>Functions, calls and results in the words of chat completions, some of which Ollama shares.</summary>
static class OpenAiTools
{
    public static JsonArray Offered(IEnumerable<AIFunctionDeclaration> tools) => [.. tools.Select(tool => new JsonObject
    {
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = tool.Name, ["description"] = tool.Description, ["parameters"] = ToolParts.Schema(tool) },
    })];

    /// <summary>What the model said when it called, with its thoughts under the name that they came with.</summary>
    public static JsonObject Calling(ChatMessage turn)
    {
        var message = new JsonObject { ["role"] = turn.Role.Value, ["content"] = turn.Text, ["tool_calls"] = new JsonArray([.. ToolParts.Calls(turn).Select(Call)]) };
        foreach (var thought in turn.Contents.OfType<TextReasoningContent>())
            if (ToolParts.Property(thought, ToolParts.MemberKey) is { } member) message[member] = (string?)message[member] + thought.Text;
        return message;
    }

    public static JsonObject Result(FunctionResultContent result) => new() { ["role"] = "tool", ["tool_call_id"] = result.CallId, ["content"] = ToolParts.Text(result) };

    static JsonObject Call(FunctionCallContent call)
    {
        var written = new JsonObject
        {
            ["id"] = call.CallId,
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = ToolParts.ArgumentsText(call) },
        };
        if (ToolParts.Property(call, ToolParts.ExtraKey) is { } extra) written[ToolParts.ExtraKey] = JsonNode.Parse(extra);
        return written;
    }
}
