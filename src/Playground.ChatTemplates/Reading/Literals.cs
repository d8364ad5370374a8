using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.ChatTemplates.Reading;

/// <summary>Values that stand as they are.</summary>
static class Literals
{
    /// <summary>A value that no schema gives a type: what it looks like, else a text.</summary>
    public static JsonNode? Typed(string text) => Word(text.Trim(), out var word) ? word : Json(text) ?? JsonValue.Create(text);

    public static bool Word(string text, out JsonNode? value)
    {
        value = text is "true" or "True" ? JsonValue.Create(true) : text is "false" or "False" ? JsonValue.Create(false) : null;
        return value is not null || text is "null" or "None";
    }

    public static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
