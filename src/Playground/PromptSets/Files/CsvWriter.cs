using System.Globalization;
using System.Text;
using System.Text.Json;
using Playground.Ratings.VoteFiles;

namespace Playground.PromptSets.Files;

/// <summary>Writes a row for each row of the set, with promptfoo's columns for checks. Formulas stand behind an apostrophe, which is taken off when it is read.</summary>
static class CsvWriter
{
    public static (string Text, IReadOnlyList<string> Lost) Write(PromptSet set)
    {
        var rows = PromptSetRow.Of(set);
        var variables = set.Items.SelectMany(item => item.Variables.Keys).Distinct().ToArray();
        var checks = set.Items.Select(item => item.Checks.Count(HasText)).DefaultIfEmpty().Max();
        var ids = new RowIds(set);
        string[] heading = ["id", "name", "system", "prompt", .. variables, "category", "tags", "reference", "language", "__threshold", .. Enumerable.Range(1, checks).Select(number => $"__expected{number}")];
        var text = new StringBuilder(CsvText.Line(heading)).Append("\r\n");
        foreach (var row in rows)
            text.Append(CsvText.Line(Cells(row, ids.Of(row), variables, checks))).Append("\r\n");
        return (text.ToString(), [.. Lost(set, rows).Distinct()]);
    }

    static IEnumerable<string?> Cells(PromptSetRow row, string id, string[] variables, int checks)
    {
        var expected = row.Item.Checks.Where(HasText).Select(Expected).ToArray();
        return
        [
            id, row.Item.Name, row.Prompt.System, row.Prompt.Turns[0],
            .. variables.Select(name => row.Item.Variables.TryGetValue(name, out var value) ? Text(value) : null),
            row.Item.Category, string.Join(';', row.Item.Tags.Select(tag => tag.Replace(",", "\\,", StringComparison.Ordinal))), row.Item.References.Count > 0 ? row.Item.References[0] : null, row.Item.Language,
            row.Item.Threshold?.ToString(CultureInfo.InvariantCulture), .. expected, .. Enumerable.Repeat("", checks - expected.Length),
        ];
    }

    static IEnumerable<string> Lost(PromptSet set, IReadOnlyList<PromptSetRow> rows)
    {
        if (rows.Any(row => row.Prompt.Turns.Count > 1))
            yield return "turns after the first";
        if (set.Items.Any(item => item.References.Count > 1))
            yield return "references after the first";
        foreach (var check in set.Items.SelectMany(item => item.Checks))
            if (!HasText(check))
                yield return $"check {check.FullType}";
            else if (check.Weight != 1 || check.Metric is not null)
                yield return "weights and metrics of checks";
    }

    static bool HasText(CheckDefinition check) => check.Type != CheckDefinition.Group && check.Value is not { ValueKind: JsonValueKind.Object };

    static string Expected(CheckDefinition check) => string.Create(CultureInfo.InvariantCulture,
        $"{check.FullType}{(check.Threshold is { } threshold ? $"({threshold:0.##########})" : "")}:{(check.Value is { } value ? check.Literal ? RawText.Of(Text(value)) : Text(value) : "")}");

    static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Text)),
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}
