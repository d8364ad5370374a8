using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.ChatTemplates.Reading;

/// <summary>Calls whose arguments are a JSON object: beside their name in a larger one, under their name, or behind it.</summary>
/// <param name="nameKey"><c>null</c> when the name isn't a value in the object.</param>
/// <param name="argumentsKey"><c>null</c> when the object is that of the arguments.</param>
sealed class JsonCallShape(string? nameKey, string? argumentsKey) : CallShape
{
    public override List<FoundCall> Find(string text, IReadOnlyList<ToolSchema> tools)
    {
        var (calls, from) = (new List<FoundCall>(), 0);
        foreach (var document in JsonDocuments.In(text))
        {
            if (nameKey is null && argumentsKey is null)
                Behind(text, from, document, tools, calls);
            else
                foreach (var node in document.Node is JsonArray list ? list.ToArray() : [document.Node])
                    if (node is JsonObject one && Read(one, tools) is { } call)
                        calls.Add(new(document.Start, document.End, call));
            from = document.End;
        }
        return calls;
    }

    static void Behind(string text, int from, FoundJson document, IReadOnlyList<ToolSchema> tools, List<FoundCall> calls)
    {
        if (document.Node is JsonObject arguments && Name(text, from, document.Start, tools, last: true) is { } name)
            calls.Add(new(name.At, document.End, new(name.Tool.Name, Copy(arguments))));
    }

    ReadCall? Read(JsonObject call, IReadOnlyList<ToolSchema> tools)
    {
        if (nameKey is null)
            return tools.FirstOrDefault(tool => call.ContainsKey(tool.Name)) is { } keyed && Arguments(call[keyed.Name]) is { } under ? new(keyed.Name, under) : null;
        if (call[nameKey] is not JsonValue value || !value.TryGetValue<string>(out var name) || tools.All(tool => tool.Name != name))
            return null;
        return Arguments(call[argumentsKey!]) is { } arguments ? new(name, arguments) : null;
    }

    /// <summary>Some write them as a text.</summary>
    static JsonObject? Arguments(JsonNode? node)
    {
        try
        {
            return node switch
            {
                null => [],
                JsonObject arguments => Copy(arguments),
                JsonValue value when value.TryGetValue<string>(out var text) => JsonNode.Parse(text) as JsonObject,
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static JsonObject Copy(JsonObject arguments) => (JsonObject)arguments.DeepClone();
}
