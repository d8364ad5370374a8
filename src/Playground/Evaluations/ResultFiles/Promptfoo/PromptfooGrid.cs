using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Promptfoo;

/// <summary>Rows in order of completion put back into the grid: a cell is test × column, and repeats are further tests with an equal test case.</summary>
static class PromptfooGrid
{
    /// <param name="columns">The prompts of the file's head; empty where it has none.</param>
    public static ResultRow[] Rows(IEnumerable<JsonElement> rows, IReadOnlyList<JsonElement> columns, SecretValues secrets)
    {
        var sorted = rows.Index().OrderBy(row => row.Item.Number("testIdx") ?? row.Index).ThenBy(row => row.Item.Number("promptIdx") ?? 0).ToArray();
        var (items, repeats, made) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<(string Item, double Column), int>(), new List<ResultRow>(sorted.Length));
        foreach (var (index, row) in sorted)
        {
            var (test, column) = (row.Number("testIdx") ?? index, row.Number("promptIdx") ?? 0);
            var key = Case(row);
            if (!items.TryGetValue(key, out var item))
                items[key] = item = test.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
            var repeat = repeats[(item, column)] = repeats.GetValueOrDefault((item, column)) + 1;
            JsonElement? head = column >= 0 && column < columns.Count ? columns[(int)column] : null;
            made.Add(PromptfooRow.Of(row, item, repeat, PromptfooRow.Model(row, head), secrets));
        }
        return [.. made];
    }

    // One writer wrote all: equal cases have equal text.
    static string Case(JsonElement row) => row.Get("testCase")?.GetRawText() ?? row.Get("vars")?.GetRawText() ?? row.GetRawText();
}
