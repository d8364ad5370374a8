using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.PromptSets.Files;

/// <summary>Writes checks as promptfoo's assertions.</summary>
static class CheckWriter
{
    public static JsonArray Write(IEnumerable<CheckDefinition> checks, bool literalMark) => [.. checks.Select(check => Write(check, literalMark))];

    /// <param name="literalMark">Whether to say that braces in a value are no variables; promptfoo has no word for it.</param>
    static JsonObject Write(CheckDefinition check, bool literalMark)
    {
        var written = new JsonObject { ["type"] = check.FullType };
        if (check.Value is { } value)
            written["value"] = check.Literal && !literalMark ? RawText.Of(value) : JsonSerializer.SerializeToNode(value);
        if (check.Threshold is { } threshold)
            written["threshold"] = threshold;
        if (check.Weight != 1)
            written["weight"] = check.Weight;
        if (check.Metric is { } metric)
            written["metric"] = metric;
        if (check.Literal && literalMark)
            written["literal"] = true;
        if (check.Checks.Count > 0)
            written["assert"] = Write(check.Checks, literalMark);
        return written;
    }
}
