using System.Globalization;
using System.Text.Json;
using Playground.Ratings.VoteFiles;

namespace Playground.Evaluations.Exporting;

/// <summary>Writes a line of CSV for each answer. What isn't known is empty.</summary>
static class CsvResults
{
    static readonly string[] _heading =
        ["id", "row", "repetition", "model", "category", "prompt", "reference", "state", "answer", "error", "passed", "score", "reasons", "milliseconds", "input_tokens", "output_tokens", "cost_usd", "comparison"];

    public static async Task WriteAsync(IAsyncEnumerable<EvaluatedAnswer> answers, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(CsvText.Line(_heading).AsMemory(), cancellationToken);
        await foreach (var answer in answers.WithCancellation(cancellationToken))
            await writer.WriteLineAsync(CsvText.Line(Cells(answer)).AsMemory(), cancellationToken);
    }

    static IEnumerable<string?> Cells(EvaluatedAnswer answer)
    {
        var cell = answer.Cell;
        return
        [
            answer.Row.Item.Id, Number<int>(cell.Place.Row), Number<int>(cell.Place.Repetition), answer.Model.Id, answer.Row.Item.Category, string.Join("\n\n", answer.Prompt.Turns),
            string.Join("\n", answer.Row.Item.References), JsonNamingPolicy.CamelCase.ConvertName($"{cell.State}"), answer.Answer?.Text, cell.Error,
            cell.Passed switch { true => "true", false => "false", _ => null }, Number(cell.Score), string.Join("\n", cell.Checks.Where(check => check.Passed == false).Select(check => $"{check.Type}: {check.Reason}")),
            Number(cell.Milliseconds), Number(cell.InputTokens), Number(cell.OutputTokens), Number(cell.Cost), cell.ComparisonId,
        ];
    }

    static string? Number<T>(T? number) where T : struct, IFormattable => number?.ToString(null, CultureInfo.InvariantCulture);
}
