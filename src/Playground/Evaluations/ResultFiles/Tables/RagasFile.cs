using System.Globalization;
using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Tables;

/// <summary>Rows of ragas, as JSONL or CSV. In CSV lists are Python's text.</summary>
static class RagasFile
{
    static readonly string[] Words = ["user_input", "response", "reference", "retrieved_contexts", "reference_contexts", "rubrics", "multi_responses", "reference_tool_calls"];

    public static bool Fits(JsonElement first) => first.Get("user_input") is not null;

    public static bool Fits(string[] header) => header.Contains("user_input") && header.Contains("response");

    public static ResultFile Read(IReadOnlyList<JsonElement> lines) => Of([.. lines.Index().Select(line => new ResultRow(line.Index.ToString(CultureInfo.InvariantCulture), 1, null)
    {
        Prompt = Fields.Conversation(line.Item.Get("user_input")), Answer = line.Item.Text("response"), Reference = line.Item.Text("reference"),
        Scores = [.. Fields.Members(line.Item).Where(member => !Words.Contains(member.Name) && Fields.Number(member.Value) is not null).Select(member => new ResultScore(member.Name, Fields.Number(member.Value)))],
    })]);

    public static ResultFile Read(IReadOnlyList<string[]> table)
    {
        var header = table[0];
        string? Cell(string[] row, string name) => Array.IndexOf(header, name) is >= 0 and var column && column < row.Length && row[column].Length > 0 ? row[column] : null;
        return Of([.. table.Skip(1).Index().Select(row => new ResultRow(row.Index.ToString(CultureInfo.InvariantCulture), 1, null)
        {
            Prompt = Cell(row.Item, "user_input"), Answer = Cell(row.Item, "response"), Reference = Cell(row.Item, "reference"),
            Scores = [.. header.Index().Where(column => !Words.Contains(column.Item) && column.Index < row.Item.Length)
                .Select(column => new ResultScore(column.Item, double.TryParse(row.Item[column.Index], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null)).Where(score => score.Value is not null)],
        })]);
    }

    static ResultFile Of(ResultRow[] rows) => new(ResultFileKind.Ragas, null)
    {
        Rows = [.. rows.Select(row => row with { Score = row.Scores.Count == 1 ? row.Scores[0].Value : null })],
        NotTaken = ["retrieved contexts"],
        Remarks = ["The file doesn't say which model answered."],
    };
}
