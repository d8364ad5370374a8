using System.Globalization;
using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Pairwise;

/// <summary>FastChat's answers and judgments. Every turn has a line of its own.</summary>
static class FastChatFile
{
    public static bool IsPair(JsonElement first) => first.Get("g1_winner") is not null;

    public static bool IsSingle(JsonElement first) => first.Get("judgment") is not null && first.Get("score") is not null && first.Get("model") is not null;

    public static bool IsAnswers(JsonElement first) => first.Get("model_id") is not null && first.Items("choices").Any(choice => choice.Get("turns") is not null);

    public static ResultFile ReadPairs(IReadOnlyList<JsonElement> lines) => new(ResultFileKind.FastChatPair, null)
    {
        Comparisons = [.. lines.Select(Pair)],
        NotTaken = ["what the judge was asked"],
        Remarks = lines.Count(line => line.Text("g1_winner") != line.Text("g2_winner")) is > 0 and var flipped
            ? [$"In {flipped} of {lines.Count} the judge's two orders gave different verdicts; these are ties here."] : [],
    };

    public static ResultFile ReadSingles(IReadOnlyList<JsonElement> lines) => new(ResultFileKind.FastChatSingle, null)
    {
        Rows = [.. lines.Select(Single)],
        NotTaken = ["what the judge was asked"],
    };

    public static ResultFile ReadAnswers(IReadOnlyList<JsonElement> lines) => new(ResultFileKind.FastChatAnswers, null)
    {
        Rows =
        [
            .. from line in lines
               from choice in line.Items("choices").Index()
               from turn in choice.Item.Items("turns").Index()
               select new ResultRow(Item(line, turn.Index + 1), choice.Index + 1, new(line.Text("model_id")!)) { Answer = Fields.Text(turn.Item) },
        ],
        Remarks = ["Answers without judgments, and without the questions, which are in a file of their own."],
    };

    // Both orders are mapped back to the pair's. A verdict that turns with the order is none.
    static ResultComparison Pair(JsonElement line)
    {
        var (first, second) = (line.Text("g1_winner"), line.Text("g2_winner"));
        return new(Item(line, line.Number("turn") ?? 1), new(line.Text("model_1") ?? "?"), new(line.Text("model_2") ?? "?"), first == "error" || second == "error" ? null : first == second ? Winner(first) : ResultWinner.Tie)
        {
            Judge = Judge(line),
            Reason = line.Text("g1_judgment"),
            Error = first == "error" || second == "error" ? "The judge wasn't understood." : null,
        };
    }

    static ResultRow Single(JsonElement line)
    {
        // −1 is no score: the judge wasn't understood.
        double? score = line.Number("score") is { } number && number != -1 ? number : null;
        return new(Item(line, line.Number("turn") ?? 1), 1, new(line.Text("model")!))
        {
            Score = score,
            Scores = [new(Judge(line) ?? "judge", score)],
            Reason = line.Text("judgment"),
            Outcome = score is null ? ResultOutcome.Error : ResultOutcome.NotJudged,
            Error = score is null ? "The judge wasn't understood." : null,
        };
    }

    static string Item(JsonElement line, double turn) => turn > 1 ? string.Create(CultureInfo.InvariantCulture, $"{Fields.Shown(line.Get("question_id"))}, turn {turn}") : Fields.Shown(line.Get("question_id")) ?? "";

    // [model, name of its prompt]
    static string? Judge(JsonElement line) => line.Get("judge") is { ValueKind: JsonValueKind.Array } parts ? Fields.Text(parts.EnumerateArray().FirstOrDefault()) : line.Text("judge");

    static ResultWinner? Winner(string? word) => word switch { "model_1" => ResultWinner.A, "model_2" => ResultWinner.B, "tie" => ResultWinner.Tie, _ => null };
}
