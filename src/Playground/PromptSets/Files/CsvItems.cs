using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Playground.Faults;

namespace Playground.PromptSets.Files;

/// <summary>
/// Reads a table of cases. <c>prompt</c>, <c>system</c>, <c>id</c>, <c>name</c>, <c>category</c>, <c>tags</c>, <c>reference</c> and <c>language</c> are what they say, columns that
/// begin with two underscores are promptfoo's, and every other column is a variable.
/// </summary>
static partial class CsvItems
{
    static readonly string[] _own = ["prompt", "system", "id", "name", "category", "tags", "reference", "language", "threshold"];

    /// <returns>The set's prompts: where no column holds them, the only variable, or <c>question</c> or <c>input</c>.</returns>
    public static IReadOnlyList<PromptTemplate> Read(byte[] file, ReadItems found)
    {
        string[] names = [];
        CsvTable.Read(file, found, (line, cells) => found.Add(line, nextId => Item(names, cells, line, nextId, found)), heading => names = [.. heading.Select(name => name.Trim())]);
        if (names.Contains("prompt"))
            return [];
        var variables = names.Where(IsVariable).Distinct().ToArray();
        var asked = variables.Length == 1 ? variables[0] : variables.FirstOrDefault(name => name is "question" or "input" or "query")
            ?? throw FieldFaults.Missing("a column prompt, question or input");
        return [new() { Turns = [$"{{{{{asked}}}}}"], System = names.Contains("system") ? "{{system}}" : null }];
    }

    /// <summary>A row of promptfoo's tests, whose prompts stand elsewhere.</summary>
    public static PromptSetItem Test(string[] names, string[] cells, long line, string nextId, ReadItems found) => Item(names, cells, line, nextId, found) with { Prompt = null };

    static PromptSetItem Item(string[] names, string[] cells, long line, string nextId, ReadItems found)
    {
        string? Cell(string name) => Array.IndexOf(names, name) is >= 0 and var at && cells[at].Length > 0 ? cells[at] : null;
        var variables = names.Index().Where(column => IsVariable(column.Item)).DistinctBy(column => column.Item)
            .ToDictionary(column => column.Item, column => JsonSerializer.SerializeToElement(cells[column.Index]), StringComparer.Ordinal);
        var prompt = Cell("prompt");
        if (prompt is null && names.Contains("prompt"))
            throw FieldFaults.Invalid("prompt", "empty", "what is to be asked");
        if (prompt is null && names.Contains("system"))
            variables["system"] = JsonSerializer.SerializeToElement(Cell("system") ?? "");
        return new()
        {
            Id = Cell("id") ?? nextId,
            Name = Cell("name") ?? Cell("__description"),
            Variables = variables,
            Prompt = prompt is null ? null : new() { Turns = [prompt], System = Cell("system"), Literal = variables.Count == 0 },
            Category = Cell("category") ?? Cell("__metadata:category"),
            Tags = [.. List(Cell("tags") ?? Cell("__metadata:tags[]"))],
            References = Cell("reference") is { } reference ? [reference] : [],
            Language = Cell("language") is { Length: <= 20 } language ? language : null,
            Threshold = Number("threshold", Cell("threshold") ?? Cell("__threshold")),
            Checks = Checks(names, cells, line, found),
        };
    }

    static IReadOnlyList<CheckDefinition> Checks(string[] names, string[] cells, long line, ReadItems found)
    {
        var metric = Array.IndexOf(names, "__metric") is >= 0 and var place && cells[place].Length > 0 ? cells[place] : null;
        var checks = new List<CheckDefinition>();
        foreach (var (index, name) in names.Index().Where(column => column.Item.StartsWith("__", StringComparison.Ordinal) && cells[column.Index].Length > 0))
            if (Expected().IsMatch(name))
            {
                if (ExpectedText.Read(cells[index], line, found) is { } check)
                    checks.Add(check with { Metric = metric, Threshold = check.Threshold ?? Limit(names, cells, name) });
            }
            else if (!IsKnown(name))
                found.Leave(line, name);
        return checks;
    }

    static double? Limit(string[] names, string[] cells, string name) =>
        Array.IndexOf(names, $"__config:{name}:threshold") is >= 0 and var at ? Number(names[at], cells[at] is { Length: > 0 } cell ? cell : null) : null;

    static double? Number(string name, string? cell) => cell is null ? null
        : double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw FieldFaults.Invalid(name, cell, "a number");

    static IEnumerable<string> List(string? cell) => cell is null ? []
        : Separator().Split(cell).Select(tag => tag.Replace("\\,", ",", StringComparison.Ordinal).Trim()).Where(tag => tag.Length > 0);

    static bool IsVariable(string name) => name.Length > 0 && !_own.Contains(name) && !name.StartsWith("__", StringComparison.Ordinal);

    static bool IsKnown(string name) => name is "__description" or "__metric" or "__threshold" or "__metadata:category" or "__metadata:tags[]" || name.StartsWith("__config:__expected", StringComparison.Ordinal);

    [GeneratedRegex("^__expected[0-9]*$")]
    private static partial Regex Expected();

    [GeneratedRegex(@"(?<!\\)[,;]")]
    private static partial Regex Separator();
}
