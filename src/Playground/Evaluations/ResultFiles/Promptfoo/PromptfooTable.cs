using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Promptfoo;

/// <summary>The table of version 2, and what the page downloads: no version, no id of the run.</summary>
static class PromptfooTable
{
    const string ReasonEnds = "\n---\n";

    public static bool Fits(JsonElement root) => root.Get("head").Get("prompts") is { ValueKind: JsonValueKind.Array } && root.Get("body") is { ValueKind: JsonValueKind.Array };

    public static ResultFile Read(JsonElement root) => new(ResultFileKind.PromptfooTable, null)
    {
        Rows = Rows(root, SecretValues.In(root)),
        NotTaken = ["HTTP headers of responses"],
    };

    public static ResultRow[] Rows(JsonElement table, SecretValues secrets)
    {
        JsonElement[] columns = [.. Fields.Items(table.Get("head").Get("prompts"))];
        string[] names = [.. Fields.Items(table.Get("head").Get("vars")).Select(name => Fields.Shown(name) ?? "")];
        var (items, repeats, rows) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<(string, int), int>(), new List<ResultRow>());
        foreach (var (place, line) in table.Items("body").Index())
        {
            var key = line.Get("test")?.GetRawText() ?? line.Get("vars")?.GetRawText() ?? $"{place}";
            if (!items.TryGetValue(key, out var item))
                items[key] = item = $"{line.Number("testIdx") ?? place}";
            string[] values = [.. line.Items("vars").Select(value => secrets.Without(Fields.Shown(value)) ?? "")];
            foreach (var (column, output) in line.Items("outputs").Index())
            {
                var repeat = repeats[(item, column)] = repeats.GetValueOrDefault((item, column)) + 1;
                JsonElement? head = column < columns.Length ? columns[column] : null;
                var row = PromptfooRow.Of(output, item, repeat, PromptfooRow.Model(output, head), secrets);
                rows.Add(row with { Variables = [.. names.Zip(values, KeyValuePair.Create)], Answer = row.Answer ?? secrets.Without(Answer(output, row.Outcome)) });
            }
        }
        return [.. rows];
    }

    // Old tables have the reason above the answer of a row that failed.
    static string? Answer(JsonElement output, ResultOutcome outcome)
    {
        if (output.Text("text") is not { } text || outcome == ResultOutcome.Error)
            return null;
        return outcome == ResultOutcome.Failed && text.IndexOf(ReasonEnds, StringComparison.Ordinal) is >= 0 and var at ? text[(at + ReasonEnds.Length)..] : text;
    }
}
