namespace Playground.Evaluations.Checks;

/// <summary>The checks that come with the program, by the names that promptfoo has for them where it has them.</summary>
static class OwnChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new EqualsCheck(),
        new TextCheck("contains", "contains", Contains),
        new TextCheck("icontains", "contains", Contains, StringComparison.OrdinalIgnoreCase),
        new TextCheck("contains-any", "contains", Contains),
        new TextCheck("icontains-any", "contains", Contains, StringComparison.OrdinalIgnoreCase),
        new TextCheck("contains-all", "contains", Contains, all: true),
        new TextCheck("icontains-all", "contains", Contains, StringComparison.OrdinalIgnoreCase, all: true),
        new TextCheck("starts-with", "starts with", (answer, text, comparison) => answer.StartsWith(text, comparison)),
        new TextCheck("ends-with", "ends with", (answer, text, comparison) => answer.EndsWith(text, comparison)),
        new RegexCheck(),
        new JsonCheck("is-json", within: false),
        new JsonCheck("contains-json", within: true),
        new NumericCheck(),
        new CountCheck("word-count", "words", answer => answer.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length),
        new CountCheck("length", "characters", answer => answer.EnumerateRunes().Count()),
        new LatencyCheck(),
        new CostCheck(),
        new LevenshteinCheck(),
        new RefusalCheck(),
    ];

    static bool Contains(string answer, string text, StringComparison comparison) => answer.Contains(text, comparison);
}
