using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Playground.PromptSets.Files;

/// <summary>Reads a cell of promptfoo's column <c>__expected</c>: <c>contains:Paris</c>, <c>levenshtein(5):abc</c>, <c>not-icontains:lyon</c>, or a text to equal.</summary>
static partial class ExpectedText
{
    static readonly string[] _lists = ["contains-any", "contains-all", "icontains-any", "icontains-all"];

    /// <returns><c>null</c> when it is a check that there is none like here, which is told.</returns>
    public static CheckDefinition? Read(string cell, long line, ReadItems found)
    {
        var match = Form().Match(cell);
        var type = match.Groups["type"].Value;
        if (type is "fn" or "eval" or "javascript" or "python" or "grade" or "llm-rubric" or "file" || (match.Success && !found.Checks.Knows(CheckDefinition.Of(type).Type) && Foreign().IsMatch(type)))
        {
            found.Leave(line, $"__expected: {type}");
            return null;
        }
        if (!match.Success || !found.Checks.Knows(CheckDefinition.Of(type).Type))
            return new() { Type = "equals", Value = JsonSerializer.SerializeToElement(cell.Trim()) };
        return CheckDefinition.Of(type) with
        {
            Threshold = match.Groups["limit"] is { Success: true, Value: var limit } ? double.Parse(limit, CultureInfo.InvariantCulture) : null,
            Value = Value(CheckDefinition.Of(type).Type, match.Groups["value"].Value.Trim()),
        };
    }

    static JsonElement? Value(string type, string text) => text.Length == 0 ? null
        : _lists.Contains(type) ? JsonSerializer.SerializeToElement(text.Split(',', StringSplitOptions.TrimEntries))
        : JsonSerializer.SerializeToElement(text);

    [GeneratedRegex(@"^\s*(?<type>[a-z][a-z0-9-]*)(\((?<limit>[0-9]+(\.[0-9]+)?)\))?(:(?<value>.*))?$", RegexOptions.Singleline)]
    private static partial Regex Form();

    /// <summary>promptfoo's other types; any other word before a colon is part of a text.</summary>
    [GeneratedRegex("^(not-)?(similar|classifier|moderation|webhook|model-graded-.*|answer-relevance|context-.*|factuality|perplexity.*|is-sql|is-xml|contains-(sql|xml|html|json)|is-html|rouge-n|bleu|gleu|meteor|guardrails|g-eval|select-best|max-score|finish-reason|is-valid-.*|trace-.*|pi|conversation-relevance|tool-call-f1|search-rubric|agent-rubric|skill-used|word-count)$")]
    private static partial Regex Foreign();
}
