using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.PromptSets.Rendering;

namespace Playground.PromptSets.Files;

/// <summary>Marks texts whose braces are no variables, in the one way that promptfoo's templates and ours both read.</summary>
static class RawText
{
    public static string Of(string text) => TemplateText.HasVariables(text) ? $"{{% raw %}}{text}{{% endraw %}}" : text;

    public static JsonNode? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonValue.Create(Of(value.GetString()!)),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(Of)]),
        JsonValueKind.Object => new JsonObject(value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Of(member.Value)))),
        _ => JsonSerializer.SerializeToNode(value),
    };
}
