using System.Text.Json;

namespace Playground.Connectors.Identification;

/// <summary>What a server answered to one of the questions by which it is known.</summary>
/// <param name="Headers">By their names in lower case.</param>
/// <param name="Text">The beginning of the body where it is short enough to be a sign.</param>
/// <param name="Json">The body, where it is JSON.</param>
sealed record ServerReply(int Status, IReadOnlyDictionary<string, string> Headers, string Text, JsonElement? Json)
{
    public bool IsOk => Status is >= 200 and < 300;

    public bool IsRefused => Status is 401 or 403;

    /// <summary>A text by its path in the JSON body, for instance <c>data, 0, owned_by</c>; <c>null</c> where there is none.</summary>
    public string? Value(params ReadOnlySpan<object> path) =>
        Find(path) is { } found ? found.ValueKind is JsonValueKind.String ? found.GetString() : found.ValueKind is JsonValueKind.Number ? found.GetRawText() : null : null;

    public bool Has(params ReadOnlySpan<object> path) => Find(path) is not null;

    JsonElement? Find(ReadOnlySpan<object> path)
    {
        if (Json is not { } at)
            return null;
        foreach (var step in path)
            if (step is string name && at.ValueKind is JsonValueKind.Object && at.TryGetProperty(name, out var member))
                at = member;
            else if (step is int index && at.ValueKind is JsonValueKind.Array && at.GetArrayLength() > index)
                at = at[index];
            else
                return null;
        return at;
    }
}
