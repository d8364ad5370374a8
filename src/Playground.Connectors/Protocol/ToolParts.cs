using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Playground.Connectors.Protocol;

/// <summary>The functions that are offered, and their calls and results in a conversation, for each format to write in its own way.</summary>
static class ToolParts
{
    /// <summary>Name in the properties of thoughts of the member that a host told them in; it wants them back under that name with the calls that they led to.</summary>
    public const string MemberKey = "member";

    /// <summary>Name in the properties of thoughts of what a host calls the whole of them, as JSON.</summary>
    public const string ItemKey = "item";

    /// <summary>Name in the properties of thoughts that a host has hidden.</summary>
    public const string RedactedKey = "redacted";

    /// <summary>Name in a call's properties of Gemini's mark of the thoughts that led to it.</summary>
    public const string SignatureKey = "thoughtSignature";

    /// <summary>Name in a call's properties of what gateways to other formats add to it, as JSON.</summary>
    public const string ExtraKey = "extra_content";

    public static AIFunctionDeclaration[] Offered(ChatOptions? options) => [.. (options?.Tools ?? []).OfType<AIFunctionDeclaration>()];

    public static FunctionCallContent[] Calls(ChatMessage turn) => [.. turn.Contents.OfType<FunctionCallContent>()];

    public static FunctionResultContent[] Results(ChatMessage turn) => [.. turn.Contents.OfType<FunctionResultContent>()];

    public static JsonNode Schema(AIFunctionDeclaration tool) => JsonNode.Parse(tool.JsonSchema.GetRawText())!;

    /// <summary>The arguments of a call. Hosts take none that aren't an object; what the model had written instead its result says.</summary>
    public static JsonObject Arguments(FunctionCallContent call)
    {
        try
        {
            return JsonNode.Parse(call.RawRepresentation as string is { Length: > 0 } raw ? raw : JsonSerializer.Serialize(call.Arguments)) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>The same as text, as the model wrote it.</summary>
    public static string ArgumentsText(FunctionCallContent call) =>
        Arguments(call) is { Count: > 0 } arguments ? call.RawRepresentation as string ?? arguments.ToJsonString() : "{}";

    public static string Text(FunctionResultContent result) => result.Result as string ?? JsonSerializer.Serialize(result.Result, JsonSerializerOptions.Web);

    /// <summary>The function whose result it is; hosts without ids tell results by it.</summary>
    public static string NameOf(FunctionResultContent result, IEnumerable<ChatMessage> turns) =>
        turns.SelectMany(Calls).LastOrDefault(call => call.CallId == result.CallId)?.Name ?? "";

    public static string? Property(AIContent content, string key) =>
        content.AdditionalProperties?.TryGetValue(key, out var value) == true ? value as string : null;
}
