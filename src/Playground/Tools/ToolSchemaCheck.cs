using System.Text.Json;

namespace Playground.Tools;

/// <summary>
/// Whether arguments fit the schema of a function: names, what is required, types and lists of values, as deep as schemas of functions go. Other keys of JSON Schema
/// are the function's to mind.
/// </summary>
static class ToolSchemaCheck
{
    const int Deepest = 32;

    /// <returns>What doesn't fit, as the model is told it; <c>null</c> when all does.</returns>
    public static string? Find(JsonElement arguments, JsonElement schema) =>
        arguments.ValueKind != JsonValueKind.Object ? "The arguments must be a JSON object." : Unknown(arguments, schema) ?? Members(arguments, schema, "", 0);

    // Kernel functions ignore what they don't know, and the model would believe that it was heard.
    static string? Unknown(JsonElement arguments, JsonElement schema)
    {
        var known = schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject().Select(property => property.Name).ToArray() : [];
        foreach (var argument in arguments.EnumerateObject())
            if (!known.Contains(argument.Name))
                return known.Length == 0 ? $"There is no argument \"{argument.Name}\": the function takes none." : $"There is no argument \"{argument.Name}\"; the function takes: {string.Join(", ", known)}.";
        return null;
    }

    static string? Members(JsonElement value, JsonElement schema, string path, int depth)
    {
        if (schema.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.Array)
            foreach (var name in required.EnumerateArray())
                if (name.GetString() is { } wanted && !value.TryGetProperty(wanted, out _))
                    return $"The argument \"{Path(path, wanted)}\" is missing.";
        if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var property in properties.EnumerateObject())
            if (value.TryGetProperty(property.Name, out var member) && Value(member, property.Value, Path(path, property.Name), depth + 1) is { } problem)
                return problem;
        return null;
    }

    static string? Value(JsonElement value, JsonElement schema, string path, int depth)
    {
        if (schema.ValueKind != JsonValueKind.Object || depth > Deepest)
            return null;
        var types = Types(schema);
        if (types.Length > 0 && !types.Any(type => Is(value, type)))
            return $"The argument \"{path}\" must be {string.Join(" or ", types)}, and is {value.ValueKind.ToString().ToLowerInvariant()}.";
        if (schema.TryGetProperty("enum", out var allowed) && allowed.ValueKind == JsonValueKind.Array && !allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
            return $"The argument \"{path}\" must be one of {allowed.GetRawText()}.";
        if (value.ValueKind == JsonValueKind.Object)
            return Members(value, schema, path, depth);
        return value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items)
            ? value.EnumerateArray().Select((item, index) => Value(item, items, $"{path}[{index}]", depth + 1)).FirstOrDefault(problem => problem is not null) : null;
    }

    static string[] Types(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.String ? [type.GetString()!]
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)] : [];

    static bool Is(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && decimal.IsInteger(number),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => true,
    };

    static string Path(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
