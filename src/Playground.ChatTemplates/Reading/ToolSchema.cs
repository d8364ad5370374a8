using System.Text.Json.Nodes;

namespace Playground.ChatTemplates.Reading;

/// <param name="Parameters">A JSON schema; <c>null</c> when none is known.</param>
public sealed record ToolSchema(string Name, JsonObject? Parameters)
{
    /// <summary>The type that an argument is to have, or <c>null</c>.</summary>
    internal string? TypeOf(string argument) => ((Parameters?["properties"] as JsonObject)?[argument] as JsonObject)?["type"] is JsonValue type && type.TryGetValue<string>(out var name) ? name : null;
}
