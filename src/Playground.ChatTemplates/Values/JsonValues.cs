using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.ChatTemplates.Values;

/// <summary>Makes values of what a conversation is handed over in. Nothing else of the host reaches a template.</summary>
static class JsonValues
{
    /// <param name="characters">Grows by what it holds.</param>
    public static object? From(JsonNode? node, ref long characters)
    {
        switch (node)
        {
            case null:
                return null;
            case JsonArray array:
                var items = new List<object?>(array.Count);
                foreach (var item in array)
                    items.Add(From(item, ref characters));
                characters += 8 + items.Count;
                return new ListValue(items);
            case JsonObject map:
                return Map(map, ref characters);
            default:
                return Scalar(node.AsValue(), ref characters);
        }
    }

    static MapValue Map(JsonObject json, ref long characters)
    {
        var map = new MapValue(json.Count);
        foreach (var (key, value) in json)
        {
            characters += key.Length + 8;
            map.Put(key, From(value, ref characters));
        }
        return map;
    }

    static object? Scalar(JsonValue value, ref long characters)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                var text = value.GetValue<string>();
                characters += text.Length;
                return text;
            case JsonValueKind.True or JsonValueKind.False:
                return Booleans.Of(value.GetValueKind() == JsonValueKind.True);
            case JsonValueKind.Number:
                var number = value.ToJsonString();
                return number.AsSpan().IndexOfAny('.', 'e', 'E') >= 0 ? double.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : Syntax.NumberLiteral.Whole(number);
            default:
                return null;
        }
    }
}
