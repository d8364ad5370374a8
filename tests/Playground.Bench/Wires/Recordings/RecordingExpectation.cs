using System.Text.Json;

namespace Playground.Bench.Wires.Recordings;

/// <summary>What a careful client makes of a recording; <c>null</c> isn't compared.</summary>
/// <param name="States">Any of them is right, in small letters; empty for an exchange that is no answer.</param>
/// <param name="Dialect">The format that was spoken; <c>models</c> and <c>health</c> for the addresses beside.</param>
sealed record RecordingExpectation(
    IReadOnlyList<string> States, string Dialect, string? Text, string? Reasoning, IReadOnlyList<ExpectedToolCall> ToolCalls, ExpectedUsage? Usage, string? Trust, ExpectedError? Error,
    double? RetryAfterSeconds, string? Note)
{
    public static RecordingExpectation Read(JsonElement json) => new(
        [.. Array(json, "states").Select(state => state.GetString()!)],
        Word(json, "dialect") ?? "",
        Word(json, "text"),
        Word(json, "reasoning"),
        [.. Array(json, "tool_calls").Select(call => new ExpectedToolCall(Word(call, "name") ?? "", Word(call, "arguments") ?? "", call.TryGetProperty("valid", out var valid) && valid.GetBoolean()))],
        Object(json, "usage") is { } usage ? new(Count(usage, "in"), Count(usage, "out"), Count(usage, "cached"), Count(usage, "reasoning")) : null,
        Word(json, "usage_trust"),
        Object(json, "error") is { } error ? new(Word(error, "kind") ?? "", (int?)Count(error, "status"), Word(error, "words") ?? "") : null,
        Object(json, "retry_after") is { } retry && retry.TryGetProperty("seconds", out var seconds) ? seconds.GetDouble() : null,
        Word(json, "note"));

    static string? Word(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static long? Count(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    static JsonElement? Object(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    static IEnumerable<JsonElement> Array(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}

/// <param name="IsValid">The arguments are JSON: they are compared as such.</param>
sealed record ExpectedToolCall(string Name, string Arguments, bool IsValid);

/// <param name="Input">The cached ones included.</param>
sealed record ExpectedUsage(long? Input, long? Output, long? Cached, long? Reasoning);

/// <param name="Words">How the host's own sentence begins.</param>
sealed record ExpectedError(string Kind, int? Status, string Words);
