using System.Globalization;
using System.Text.Json;

namespace Playground.Evaluations.ResultFiles.Json;

/// <summary>Members of objects that somebody else wrote: of another kind than expected is the same as absent.</summary>
static class Fields
{
    /// <returns><c>null</c> where there is no such member, or it is <c>null</c>.</returns>
    public static JsonElement? Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static JsonElement? Get(this JsonElement? element, string name) => element is { } known ? known.Get(name) : null;

    /// <summary>The first of several names that is there.</summary>
    public static JsonElement? GetAny(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (element.Get(name) is { } value)
                return value;
        return null;
    }

    public static string? Text(this JsonElement element, string name) => Text(element.Get(name));

    public static string? Text(this JsonElement? element, string name) => Text(element.Get(name));

    /// <summary>A text; what is marked as no number is none.</summary>
    public static string? Text(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } known && known.GetString() is var text && !(text!.Length > 0 && text[0] == TolerantJson.Mark) ? text : null;

    /// <summary>A text as it is; anything else as its JSON, a marked number as Python writes it.</summary>
    public static string? Shown(JsonElement? element) => element switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.String } known => known.GetString()!.TrimStart(TolerantJson.Mark),
        { } known => known.GetRawText(),
    };

    public static double? Number(this JsonElement element, string name) => Number(element.Get(name));

    public static double? Number(this JsonElement? element, string name) => Number(element.Get(name));

    /// <summary>A number, however large; NaN and infinities where they stand.</summary>
    public static double? Number(JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Number } known => known.GetDouble(),
        { ValueKind: JsonValueKind.String } known when known.GetString() is [TolerantJson.Mark, .. var word] => word switch { "NaN" => double.NaN, "Infinity" => double.PositiveInfinity, _ => double.NegativeInfinity },
        _ => null,
    };

    /// <summary>A number that may be written as a text.</summary>
    public static double? Written(JsonElement? element) =>
        Number(element) ?? (double.TryParse(Text(element), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null);

    public static long? Whole(this JsonElement? element, string name) => element.Number(name) is { } number && Math.Abs(number) < 9e15 ? (long)number : null;

    public static bool? Truth(this JsonElement element, string name) => Truth(element.Get(name));

    public static bool? Truth(JsonElement? element) => element?.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => Items(element.Get(name));

    public static IEnumerable<JsonElement> Items(JsonElement? element) => element is { ValueKind: JsonValueKind.Array } known ? known.EnumerateArray() : [];

    public static IEnumerable<JsonProperty> Members(JsonElement? element) => element is { ValueKind: JsonValueKind.Object } known ? known.EnumerateObject() : [];

    /// <summary>What a conversation's last message of a person says, or all messages as JSON; a text as it is.</summary>
    public static string? Conversation(JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.Array } list)
            return Shown(element);
        var messages = list.EnumerateArray().ToArray();
        return messages is [var only] && Content(only.Get("content")) is { } text ? text : Shown(list);
    }

    /// <summary>A message's content: a text, or the texts of its parts.</summary>
    public static string? Content(JsonElement? content) => content is { ValueKind: JsonValueKind.Array } parts
        ? string.Join("\n", parts.EnumerateArray().Select(part => part.Text("text")).OfType<string>())
        : Text(content);
}
