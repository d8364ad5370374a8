using System.Text.Json.Nodes;

namespace Playground.ChatTemplates.Reading;

/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Behind its last character.</param>
sealed record FoundJson(int Start, int End, JsonNode Node);
