using System.Globalization;
using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Tables;

/// <summary>A test run of deepeval, as its folder keeps it (camel case) or as its call returns it (snake case).</summary>
static class DeepEvalFile
{
    public static bool Fits(JsonElement root) => (root.Get("testCases") is { ValueKind: JsonValueKind.Array } && root.Get("metricsScores") is not null) || root.Items("test_results").FirstOrDefault().GetAny("metrics_data", "success") is not null;

    public static ResultFile Read(JsonElement root)
    {
        var model = root.Get("hyperparameters").Text("model") is { } name ? new ResultModel(name) : null;
        var cases = root.Items("testCases").Concat(root.Items("test_results")).ToArray();
        return new(ResultFileKind.DeepEval, null)
        {
            NamedModels = model is null ? [] : [model],
            Rows = [.. cases.Index().Select(one => Row(one.Item, one.Index, model))],
            Stated = root.Get("testPassed") is null ? null : new(((JsonElement?)root).Whole("testPassed"), ((JsonElement?)root).Whole("testFailed"), null),
            NotTaken =
            [
                .. root.Items("conversationalTestCases").Any() ? ["conversational test cases"] : Array.Empty<string>(),
                .. cases.Any(one => one.GetAny("toolsCalled", "tools_called") is not null) ? ["tool calls"] : Array.Empty<string>(),
            ],
        };
    }

    static ResultRow Row(JsonElement one, int place, ResultModel? model)
    {
        JsonElement[] metrics = [.. Fields.Items(one.GetAny("metricsData", "metrics_data"))];
        // A metric that throws fails the case and has no score.
        var error = metrics.Select(metric => metric.Text("error")).OfType<string>().FirstOrDefault();
        ResultScore[] scores = [.. metrics.Select(metric => new ResultScore(metric.Text("name") ?? "metric", metric.Number("score"), metric.Text("error") is null ? metric.Truth("success") : null, metric.Text("reason") ?? metric.Text("error")))];
        return new(one.Text("name") ?? place.ToString(CultureInfo.InvariantCulture), 1, model)
        {
            Prompt = one.Text("input"),
            Answer = Fields.Text(one.GetAny("actualOutput", "actual_output")),
            Reference = Fields.Text(one.GetAny("expectedOutput", "expected_output")),
            Outcome = error is not null ? ResultOutcome.Error : one.Truth("success") switch { true => ResultOutcome.Passed, false => ResultOutcome.Failed, null => ResultOutcome.NotJudged },
            Scores = scores,
            Score = scores.Length == 1 ? scores[0].Value : null,
            Error = error,
            Comment = one.Text("comments"),
            Cost = one.GetAny("tokenCost", "token_cost") is { } cost ? Fields.Number(cost) : null,
            Duration = one.GetAny("completionTime", "completion_time") is { } time && Fields.Number(time) is >= 0 and < 1e9 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
    }
}
