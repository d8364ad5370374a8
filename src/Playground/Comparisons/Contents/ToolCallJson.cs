using System.Text.Json;
using Playground.Tools;

namespace Playground.Comparisons.Contents;

/// <summary><c>{"kind":"toolCall","id":…,"name":…,"arguments":…,"result":…,"outcome":"Answered","round":1,"durationMs":3.2}</c></summary>
static class ToolCallJson
{
    public const string KindName = "toolCall";

    public static void Write(Utf8JsonWriter json, ToolCallPart call)
    {
        json.WriteString(ContentJson.Kind, KindName);
        if (call.Id is { } id)
            json.WriteString("id", id);
        json.WriteString("name", call.Name);
        json.WriteString("arguments", call.Arguments);
        json.WriteString("result", call.Result);
        json.WriteString("outcome", call.Outcome.ToString());
        json.WriteNumber("round", call.Round);
        json.WriteNumber("durationMs", call.Duration.TotalMilliseconds);
    }

    /// <returns><c>null</c> where it isn't as this version writes it.</returns>
    public static ToolCallPart? Read(JsonElement part) =>
        Text(part, "name") is { } name && Text(part, "arguments") is { } arguments && Text(part, "result") is { } result
        && Enum.TryParse<ToolOutcome>(Text(part, "outcome"), out var outcome) && Enum.IsDefined(outcome)
        && part.TryGetProperty("round", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var round)
        && part.TryGetProperty("durationMs", out var time) && time.ValueKind == JsonValueKind.Number && time.GetDouble() is >= 0 and < 1e12 and var duration
            ? new(Text(part, "id"), name, arguments, result, outcome, round, TimeSpan.FromMilliseconds(duration)) { Further = Further(part) } : null;

    static string? Further(JsonElement part) => part.TryGetProperty("id", out _)
        ? ContentJson.FurtherOf(part, ContentJson.Kind, "id", "name", "arguments", "result", "outcome", "round", "durationMs")
        : ContentJson.FurtherOf(part, ContentJson.Kind, "name", "arguments", "result", "outcome", "round", "durationMs");

    static string? Text(JsonElement part, string name) => part.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
