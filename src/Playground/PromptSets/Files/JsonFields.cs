using System.Text.Json;

namespace Playground.PromptSets.Files;

/// <summary>Reads the members of an object, each by whichever of its names is there.</summary>
sealed class JsonFields(JsonElement source)
{
    readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Names that nobody has asked for.</summary>
    public IEnumerable<string> Unread => source.EnumerateObject().Select(member => member.Name).Where(name => !_read.Contains(name)).Distinct();

    public JsonElement? Find(params ReadOnlySpan<string> names)
    {
        JsonElement? found = null;
        foreach (var name in names)
            if (source.TryGetProperty(name, out var value) && _read.Add(name) && value.ValueKind != JsonValueKind.Null)
                found ??= value.Clone();
        return found;
    }

    /// <summary>A text, or a number as it stands there.</summary>
    public string? Text(params ReadOnlySpan<string> names) => Find(names) is { } value ? Text(value, names[0]) : null;

    public double? Number(string name) => Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : throw FieldFaults.Invalid(name, value.GetRawText(), "a number");

    /// <summary>A text or a list of them.</summary>
    public IReadOnlyList<string> Texts(params ReadOnlySpan<string> names)
    {
        if (Find(names) is not { } value)
            return [];
        var name = names[0];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => Text(item, name))] : [Text(value, name)];
    }

    public static string Text(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw FieldFaults.Invalid(name, value.GetRawText(), "a text"),
    };
}
