using System.Text.Json;
using Playground.PromptSets;

namespace Playground.Evaluations.Checks;

/// <summary>What checks compare an answer with.</summary>
static class ExpectedTexts
{
    public static IReadOnlyList<string> Of(CheckContext context) => Of(context.Check) ?? context.References;

    public static IReadOnlyList<string>? Of(CheckDefinition check) => check.Value is not { } value ? null
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Text)] : [Text(value)];

    static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>A text within a sentence.</summary>
    public static string Quoted(string text) => text.Length <= 80 ? $"\"{text}\"" : $"\"{text[..(char.IsHighSurrogate(text[78]) ? 78 : 79)]}…\"";

    public static string Quoted(IEnumerable<string> texts) => string.Join(", ", texts.Select(Quoted));
}
