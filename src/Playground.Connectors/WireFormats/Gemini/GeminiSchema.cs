using System.Text.Json.Nodes;

namespace Playground.Connectors.WireFormats.Gemini;

/// <summary>A JSON schema in the part of OpenAPI's that Gemini takes: one type each, values as texts, and no other keys than it knows.</summary>
static class GeminiSchema
{
    const int Deepest = 32;
    static readonly string[] Same = ["description", "required", "minItems", "maxItems", "minimum", "maximum"];

    /// <returns><c>null</c> for a function without arguments: an object without members is refused.</returns>
    public static JsonObject? Of(JsonNode schema) => schema["properties"] is JsonObject { Count: > 0 } ? Of(schema, 0) : null;

    static JsonObject? Of(JsonNode? node, int depth)
    {
        if (node is not JsonObject schema || depth > Deepest) return null;
        var written = new JsonObject();
        string?[] types = schema["type"] is JsonArray several ? [.. several.Select(type => (string?)type)] : schema["type"] is JsonValue one ? [(string?)one] : [];
        if (types.FirstOrDefault(type => type != "null") is { } type) written["type"] = type;
        if (types.Contains("null")) written["nullable"] = true;
        foreach (var key in Same)
            if (schema[key] is { } value) written[key] = value.DeepClone();
        if (schema["enum"] is JsonArray values && values.All(value => value?.GetValueKind() == System.Text.Json.JsonValueKind.String)) written["enum"] = values.DeepClone();
        if (schema["items"] is { } items) written["items"] = Of(items, depth + 1);
        if (schema["properties"] is JsonObject { Count: > 0 } properties)
            written["properties"] = new JsonObject(properties.Select(property => new KeyValuePair<string, JsonNode?>(property.Key, Of(property.Value, depth + 1) ?? [])));
        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray any) written["anyOf"] = new JsonArray([.. any.Select(each => Of(each, depth + 1))]);
        return written;
    }
}
