using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.Evaluations.Checks;

namespace Playground.Evaluations.Exporting;

/// <summary>Writes a line of JSON for each answer. What isn't known is <c>null</c>.</summary>
static class JsonlResults
{
    static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(IAsyncEnumerable<EvaluatedAnswer> answers, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        await foreach (var answer in answers.WithCancellation(cancellationToken))
            await writer.WriteLineAsync(Of(answer).ToJsonString(_options).AsMemory(), cancellationToken);
    }

    static JsonObject Of(EvaluatedAnswer answer) => new()
    {
        ["id"] = answer.Row.Item.Id,
        ["row"] = answer.Cell.Place.Row,
        ["repetition"] = answer.Cell.Place.Repetition,
        ["model"] = answer.Model.Id,
        ["category"] = answer.Row.Item.Category,
        ["system"] = answer.Prompt.System,
        ["turns"] = Texts(answer.Prompt.Turns),
        ["references"] = Texts(answer.Row.Item.References),
        ["state"] = JsonNamingPolicy.CamelCase.ConvertName($"{answer.Cell.State}"),
        ["answer"] = answer.Answer?.Text,
        ["error"] = answer.Cell.Error,
        ["passed"] = answer.Cell.Passed,
        ["score"] = answer.Cell.Score,
        ["checks"] = Checks(answer.Cell.Checks),
        ["milliseconds"] = answer.Cell.Milliseconds,
        ["inputTokens"] = answer.Cell.InputTokens,
        ["outputTokens"] = answer.Cell.OutputTokens,
        ["costUsd"] = answer.Cell.Cost,
        ["requests"] = answer.Cell.Requests,
        ["comparison"] = answer.Cell.ComparisonId,
    };

    static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    static JsonArray Checks(IEnumerable<CheckResult> checks) => [.. checks.Select(check => new JsonObject
    {
        ["type"] = check.Type,
        ["passed"] = check.Passed,
        ["score"] = check.Score,
        ["reason"] = check.Reason,
        ["weight"] = check.Weight,
        ["metric"] = check.Metric,
        ["checks"] = check.Checks.Count > 0 ? Checks(check.Checks) : null,
    })];
}
