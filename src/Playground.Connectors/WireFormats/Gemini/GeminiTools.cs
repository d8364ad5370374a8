using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Connectors.Protocol;
using Playground.Tools;

namespace Playground.Connectors.WireFormats.Gemini;

/// <summary>Functions, calls and results as parts of <c>generateContent</c>. A call goes back with the signature of the thoughts that led to it.</summary>
static class GeminiTools
{
    public static JsonArray Offered(IEnumerable<AIFunctionDeclaration> tools) => [new JsonObject { ["functionDeclarations"] = new JsonArray([.. tools.Select(Declaration)]) }];

    /// <returns><c>null</c> for a message without calls and results.</returns>
    public static JsonObject? Content(ChatMessage turn, IReadOnlyList<ChatMessage> turns)
    {
        if (ToolParts.Results(turn) is { Length: > 0 } results) return Content("user", results.Select(result => Result(result, turns)));
        return ToolParts.Calls(turn).Length > 0 ? Content("model", turn.Contents.Select(Part).OfType<JsonObject>()) : null;
    }

    static JsonObject Declaration(AIFunctionDeclaration tool)
    {
        var declaration = new JsonObject { ["name"] = tool.Name, ["description"] = tool.Description };
        if (GeminiSchema.Of(ToolParts.Schema(tool)) is { } parameters) declaration["parameters"] = parameters;
        return declaration;
    }

    static JsonObject Content(string role, IEnumerable<JsonObject> parts) => new() { ["role"] = role, ["parts"] = new JsonArray([.. parts]) };

    static JsonObject Result(FunctionResultContent result, IReadOnlyList<ChatMessage> turns) => new()
    {
        ["functionResponse"] = Named(result.CallId, new() { ["name"] = ToolParts.NameOf(result, turns), ["response"] = new JsonObject { ["result"] = ToolParts.Text(result) } }),
    };

    static JsonObject? Part(AIContent content) => content switch
    {
        FunctionCallContent call => Call(call),
        TextContent { Text.Length: > 0 } text => new() { ["text"] = text.Text },
        _ => null,
    };

    static JsonObject Call(FunctionCallContent call)
    {
        var part = new JsonObject { ["functionCall"] = Named(call.CallId, new() { ["name"] = call.Name, ["args"] = ToolParts.Arguments(call) }) };
        if (ToolParts.Property(call, ToolParts.SignatureKey) is { } signature) part[ToolParts.SignatureKey] = signature;
        return part;
    }

    static JsonObject Named(string id, JsonObject part)
    {
        if (!OwnCallId.Is(id)) part["id"] = id;
        return part;
    }
}
