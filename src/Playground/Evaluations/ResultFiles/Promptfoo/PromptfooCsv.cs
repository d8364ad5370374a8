using System.Globalization;
using System.Text.RegularExpressions;
using Playground.Evaluations.ResultFiles.Json;
using Playground.Ratings.VoteFiles;

namespace Playground.Evaluations.ResultFiles.Promptfoo;

/// <summary>promptfoo's CSV: today a group of columns for each prompt and model, whose names repeat; before 0.100 one column each with all in its cell.</summary>
static partial class PromptfooCsv
{
    public static bool Fits(string[] header, string[]? first) => Groups(header).Any() || (first is not null && first.Any(cell => OldCell().IsMatch(cell)));

    public static ResultFile Read(IReadOnlyList<string[]> table)
    {
        int[] groups = [.. Groups(table[0])];
        var isOld = groups.Length == 0;
        if (isOld)
            groups = [.. Enumerable.Range(0, table[0].Length).Where(column => table.Skip(1).Any(row => column < row.Length && OldCell().IsMatch(row[column])))];
        var (secrets, rows, repeats) = (new SecretValues(), new List<ResultRow>(), new Dictionary<(string, int), int>());
        foreach (var cells in table.Skip(1))
        {
            var variables = Enumerable.Range(0, Math.Min(groups[0], cells.Length)).Where(column => table[0][column] != "Description")
                .Select(column => KeyValuePair.Create(CsvText.Unguarded(table[0][column]), CsvText.Unguarded(cells[column]))).ToArray();
            var item = string.Join('\u001f', cells.Take(groups[0]));
            foreach (var (place, start) in groups.Index())
            {
                var repeat = repeats[(item, place)] = repeats.GetValueOrDefault((item, place)) + 1;
                var row = new ResultRow(item, repeat, Model(table[0][start])) { Variables = variables };
                rows.Add(isOld ? Old(row, cells.ElementAtOrDefault(start) ?? "", secrets) : New(row, table[0], cells, start, place + 1 < groups.Length ? groups[place + 1] : table[0].Length, secrets));
            }
        }
        return new(ResultFileKind.PromptfooCsv, isOld ? "before 0.100" : null)
        {
            Rows = Numbered(rows),
            Remarks = isOld ? [] : ["Errors aren't in promptfoo's CSV: rows that ended with one have neither text nor reason. Take its JSON where they matter."],
        };
    }

    static IEnumerable<int> Groups(string[] header) => Enumerable.Range(0, header.Length - 1).Where(i => header[i].StartsWith('[') && header[i + 1] == "Status");

    static ResultRow New(ResultRow row, string[] header, string[] cells, int start, int end, SecretValues secrets)
    {
        string? Cell(string name) => Enumerable.Range(start + 1, end - start - 1).Where(column => header[column] == name && column < cells.Length).Select(column => cells[column]).FirstOrDefault() is { Length: > 0 } text ? text : null;
        var (status, reason) = (Cell("Status"), Cell("Grader Reason"));
        var manual = reason == PromptfooRow.Manual;
        var outcome = status switch { "PASS" => ResultOutcome.Passed, "FAIL" => ResultOutcome.Failed, "ERROR" => manual ? ResultOutcome.Failed : ResultOutcome.Error, _ => ResultOutcome.NotJudged };
        return row with
        {
            Outcome = outcome,
            IsPersonsVerdict = manual,
            Score = Number(Cell("Score")),
            Reason = secrets.Without(reason),
            Comment = secrets.Without(Cell("Comment")),
            Answer = outcome == ResultOutcome.Error ? null : secrets.Without(CsvText.Unguarded(cells.ElementAtOrDefault(start) ?? "")),
            Scores = [.. Enumerable.Range(start + 1, end - start - 1).Where(column => header[column].StartsWith("Metric: ", StringComparison.Ordinal) && column < cells.Length && cells[column].Length > 0)
                .Select(column => new ResultScore(header[column]["Metric: ".Length..], Number(cells[column])))],
        };
    }

    static ResultRow Old(ResultRow row, string cell, SecretValues secrets)
    {
        if (OldCell().Match(cell) is not { Success: true } match)
            return row with { Answer = secrets.Without(cell) };
        var (outcome, rest, reason) = (match.Groups[1].Value switch { "PASS" => ResultOutcome.Passed, "FAIL" => ResultOutcome.Failed, _ => ResultOutcome.Error }, cell[match.Length..], (string?)null);
        if (rest.LastIndexOf("\n\nPass Reason: ", StringComparison.Ordinal) is >= 0 and var passed)
            (rest, reason) = (rest[..passed], rest[(passed + "\n\nPass Reason: ".Length)..]);
        else if (rest.LastIndexOf("\n\nFail Reason: ", StringComparison.Ordinal) is >= 0 and var failed)
            (rest, reason) = (rest[..failed], rest[(failed + "\n\nFail Reason: ".Length)..]);
        if (outcome == ResultOutcome.Failed && rest.IndexOf("\n---\n", StringComparison.Ordinal) is >= 0 and var line)
            (rest, reason) = (rest[(line + "\n---\n".Length)..], reason ?? rest[..line]);
        return row with
        {
            Outcome = outcome,
            Score = Number(match.Groups[2].Value),
            Reason = secrets.Without(reason),
            Answer = outcome == ResultOutcome.Error ? null : secrets.Without(rest),
            Error = outcome == ResultOutcome.Error ? secrets.Without(rest) : null,
        };
    }

    // [label] prompt: a label may hold brackets of its own.
    static ResultModel Model(string header) => new(header.StartsWith('[') && header.IndexOf(']') is > 1 and var end ? header[1..end] : header);

    static ResultRow[] Numbered(List<ResultRow> rows)
    {
        var items = rows.Select(row => row.Item).Distinct().Index().ToDictionary(item => item.Item, item => item.Index.ToString(CultureInfo.InvariantCulture));
        return [.. rows.Select(row => row with { Item = items[row.Item] })];
    }

    static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^\[(PASS|FAIL|ERROR)\] \((-?[\d.]+)[^)]*\)(\r?\n){0,2}")]
    private static partial Regex OldCell();
}
