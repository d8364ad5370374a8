using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.ChatTemplates.Reading;

/// <summary>Finds the JSON objects and lists within a text.</summary>
static class JsonDocuments
{
    public static List<FoundJson> In(string text)
    {
        var found = new List<FoundJson>();
        for (var at = Next(text, 0); at >= 0;)
        {
            if (Read(text, at) is { } document)
            {
                found.Add(document);
                at = Next(text, document.End);
            }
            else
                at = Next(text, at + 1);
        }
        return found;
    }

    static int Next(string text, int from) => from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny('{', '[') is var at and >= 0 ? from + at : -1;

    static FoundJson? Read(string text, int at)
    {
        var bytes = Encoding.UTF8.GetBytes(text, at, text.Length - at);
        var reader = new Utf8JsonReader(bytes);
        try
        {
            return JsonNode.Parse(ref reader) is { } node and not JsonArray { Count: 0 }
                ? new(at, at + Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed)), node)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
