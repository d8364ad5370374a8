using Playground.Comparisons;

namespace Playground.Web.History;

/// <summary>Tags as people type them: separated by commas.</summary>
public static class TagList
{
    public static string Format(IEnumerable<string> tags) => string.Join(", ", tags);

    /// <summary>Each tag once, whatever its case, in the order typed; no more and no longer than a comparison may carry.</summary>
    public static IReadOnlyList<string> Parse(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(tag => tag.Length > ComparisonLimits.TagCharacters ? tag[..ComparisonLimits.TagCharacters].TrimEnd() : tag)
            .Distinct(StringComparer.CurrentCultureIgnoreCase)
            .Take(ComparisonLimits.Tags)];
}
