using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.Evaluations.Checks;

namespace Playground.Evaluations.Exporting;

/// <summary>
/// Writes promptfoo's results, version 3: a prompt for each model, a test for each row and repetition. Its view takes totals from the prompts' metrics and
/// needs a score of every row; what isn't known is left out where it may be.
/// </summary>
static class PromptfooResults
{
    const string Template = "{{prompt}}";
    static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(Evaluation evaluation, IAsyncEnumerable<EvaluatedAnswer> answers, Stream stream, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var totals = evaluation.Models.Select(_ => new PromptfooTotals()).ToArray();
        json.WriteStartObject();
        json.WriteString("evalId", $"playground-{evaluation.Id}");
        json.WriteStartObject("results");
        json.WriteNumber("version", 3);
        json.WriteString("timestamp", evaluation.CreatedAt.UtcDateTime);
        json.WriteStartArray("results");
        await foreach (var answer in answers.WithCancellation(cancellationToken))
            if (answer.Cell.State is CellState.Answered or CellState.Failed)
            {
                totals[answer.Cell.Place.Model].Add(answer.Cell);
                Row(evaluation, answer).WriteTo(json, _options);
                await json.FlushAsync(cancellationToken);
            }
        json.WriteEndArray();
        json.WritePropertyName("prompts");
        new JsonArray([.. evaluation.Models.Index().Select(model => Prompt(model.Item.Id, totals[model.Index]))]).WriteTo(json, _options);
        json.WritePropertyName("stats");
        Stats(totals).WriteTo(json, _options);
        json.WriteEndObject();
        json.WritePropertyName("config");
        new JsonObject { ["description"] = evaluation.Name }.WriteTo(json, _options);
        json.WriteNull("shareableUrl");
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    static JsonObject Row(Evaluation evaluation, EvaluatedAnswer answer)
    {
        var (cell, passed) = (answer.Cell, Passed(answer.Cell));
        var vars = new JsonObject(answer.Row.Item.Variables.Select(variable => KeyValuePair.Create(variable.Key, JsonSerializer.SerializeToNode(variable.Value))));
        var row = new JsonObject
        {
            ["id"] = $"{evaluation.Id}-{cell.Place.Row}-{cell.Place.Repetition}-{cell.Place.Model}",
            ["promptIdx"] = cell.Place.Model,
            ["testIdx"] = (cell.Place.Row * evaluation.Repetitions) + cell.Place.Repetition,
            ["testCase"] = new JsonObject { ["vars"] = vars.DeepClone(), ["assert"] = new JsonArray([.. cell.Checks.Select(Assertion)]), ["metadata"] = new JsonObject { ["id"] = answer.Row.Item.Id, ["category"] = answer.Row.Item.Category } },
            ["promptId"] = answer.Model.Id,
            ["provider"] = new JsonObject { ["id"] = answer.Model.Id, ["label"] = answer.Model.Name },
            ["prompt"] = new JsonObject { ["raw"] = Asked(answer), ["label"] = Template },
            ["vars"] = vars,
            ["response"] = cell.State == CellState.Failed ? new JsonObject { ["error"] = cell.Error } : new JsonObject { ["output"] = answer.Answer?.Text ?? "", ["tokenUsage"] = Tokens(cell) },
            ["success"] = passed,
            ["score"] = cell.Score ?? (passed ? 1 : 0),
            ["failureReason"] = cell.State == CellState.Failed ? 2 : passed ? 0 : 1,
            ["latencyMs"] = (long)(cell.Milliseconds ?? 0),
            ["namedScores"] = NamedScores(cell.Checks),
            ["gradingResult"] = cell.State == CellState.Failed ? null : Grading(cell, passed),
            ["tokenUsage"] = Tokens(cell),
        };
        if (cell.Cost is { } cost)
            row["cost"] = cost;
        if (!passed)
            row["error"] = cell.Error ?? Reason(cell);
        return row;
    }

    static string Asked(EvaluatedAnswer answer) => answer.Prompt is { System: null, Turns: [var only] } ? only
        : new JsonArray([.. answer.Prompt.System is { } system ? new[] { Message("system", system) } : [], .. answer.Prompt.Turns.Select(turn => Message("user", turn))]).ToJsonString(_options);

    static JsonNode Message(string role, string content) => new JsonObject { ["role"] = role, ["content"] = content };

    // Without checks that count, an answer passes there, as here it does neither.
    internal static bool Passed(EvaluationCell cell) => cell.State == CellState.Answered && cell.Passed != false;

    static JsonObject Grading(EvaluationCell cell, bool passed) => new()
    {
        ["pass"] = passed,
        ["score"] = cell.Score ?? (passed ? 1 : 0),
        ["reason"] = passed ? "All assertions passed" : Reason(cell),
        ["namedScores"] = NamedScores(cell.Checks),
        ["componentResults"] = new JsonArray([.. cell.Checks.Select(Component)]),
        ["assertion"] = null,
    };

    static JsonObject Component(CheckResult check)
    {
        var component = new JsonObject { ["pass"] = check.Passed ?? true, ["score"] = check.Score ?? 1, ["reason"] = check.Reason ?? "", ["assertion"] = Assertion(check) };
        if (check.Checks.Count > 0)
            component["componentResults"] = new JsonArray([.. check.Checks.Select(Component)]);
        return component;
    }

    static JsonObject Assertion(CheckResult check)
    {
        var assertion = new JsonObject { ["type"] = check.Type, ["weight"] = check.Weight };
        if (check.Metric is { } metric)
            assertion["metric"] = metric;
        return assertion;
    }

    static string Reason(EvaluationCell cell) => Flat(cell.Checks).FirstOrDefault(check => check is { Passed: false, Reason: not null })?.Reason ?? "A check failed";

    static IEnumerable<CheckResult> Flat(IEnumerable<CheckResult> checks) => checks.SelectMany(check => Flat(check.Checks).Prepend(check));

    static JsonObject NamedScores(IEnumerable<CheckResult> checks) =>
        new(checks.Where(check => check is { Metric: not null, Score: not null }).GroupBy(check => check.Metric!, check => check.Score!.Value).Select(scores => KeyValuePair.Create(scores.Key, (JsonNode?)scores.Average())));

    static JsonObject Tokens(EvaluationCell cell)
    {
        var tokens = new JsonObject { ["numRequests"] = cell.Requests };
        if (cell is { InputTokens: { } input, OutputTokens: { } output })
            (tokens["prompt"], tokens["completion"], tokens["total"]) = (input, output, input + output);
        return tokens;
    }

    static JsonNode Prompt(string model, PromptfooTotals totals) => new JsonObject
    {
        ["id"] = model,
        ["raw"] = Template,
        ["label"] = Template,
        ["provider"] = model,
        ["metrics"] = totals.Metrics(),
    };

    static JsonObject Stats(PromptfooTotals[] totals) => new()
    {
        ["successes"] = totals.Sum(model => model.Passed),
        ["failures"] = totals.Sum(model => model.Failed),
        ["errors"] = totals.Sum(model => model.Errors),
        ["tokenUsage"] = new JsonObject { ["prompt"] = totals.Sum(model => model.Input), ["completion"] = totals.Sum(model => model.Output), ["total"] = totals.Sum(model => model.Input + model.Output) },
    };
}
