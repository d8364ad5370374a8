using System.Text.Json;

namespace Playground.Connectors.Protocol;

/// <summary>Reads model lists in the shapes that hosts use. Entries that can't be read are passed over.</summary>
static class ModelLists
{
    /// <summary><c>{"data":[{"id", "name"?, "display_name"?, "context_length"?, "max_model_len"?, "context_window"?, "meta"?}]}</c>, or the bare array (Together).</summary>
    public static IEnumerable<ListedModel> OpenAi(JsonElement list) =>
        from entry in Entries(list, "data")
        let id = Text(entry, "id")
        where id is not null
        select new ListedModel(id, Text(entry, "display_name") ?? Text(entry, "name"), Context(entry));

    public static IEnumerable<JsonElement> Entries(JsonElement list, string name)
    {
        var array = list.ValueKind == JsonValueKind.Object && list.TryGetProperty(name, out var inner) ? inner : list;
        return array.ValueKind == JsonValueKind.Array ? array.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object) : [];
    }

    public static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    public static int? Count(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count > 0 ? count : null;

    static int? Context(JsonElement entry) =>
        Count(entry, "context_length") ?? Count(entry, "max_model_len") ?? Count(entry, "context_window") ?? Count(entry, "max_context_length") ?? Count(entry, "max_input_tokens");
}
