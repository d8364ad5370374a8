using System.Globalization;
using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Tables;

/// <summary>Results of Azure AI evaluation: columns <c>inputs.X</c> and <c>outputs.EVALUATOR.METRIC</c>. NaN stands for what is missing, texts too.</summary>
static class AzureFile
{
    static readonly string[] Beside = ["_result", "_threshold", "_reason", "_passed", "_status", "_properties", "_score"];

    public static bool Fits(JsonElement root) => root.Get("rows") is { ValueKind: JsonValueKind.Array } && root.Get("metrics") is { ValueKind: JsonValueKind.Object }
        && (root.TryGetProperty("studio_url", out _) || root.Items("rows").FirstOrDefault() is var row && Fields.Members(row).Any(member => member.Name.StartsWith("inputs.", StringComparison.Ordinal)));

    public static ResultFile Read(JsonElement root) => new(ResultFileKind.AzureEvaluation, null)
    {
        Rows = [.. root.Items("rows").Index().Select(row => Row(row.Item, row.Index))],
        Summary = [.. Fields.Members(root.Get("metrics")).Select(metric => new ResultScore(metric.Name, Fields.Number(metric.Value)))],
        Remarks = ["An evaluator that always failed has no columns here. The file doesn't say which model answered."],
    };

    static ResultRow Row(JsonElement row, int place)
    {
        var members = Fields.Members(row).ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        ResultScore[] scores = [.. members.Where(member => member.Key.StartsWith("outputs.", StringComparison.Ordinal) && Fields.Number(member.Value) is not null && !IsBeside(member.Key, members))
            .Select(member => Score(member.Key, member.Value, members))];
        bool[] verdicts = [.. scores.Select(score => score.Passed).OfType<bool>()];
        return new(place.ToString(CultureInfo.InvariantCulture), 1, null)
        {
            Prompt = row.Text("inputs.query"),
            Answer = row.Text("inputs.response"),
            Reference = row.Text("inputs.ground_truth"),
            Variables = [.. members.Where(member => member.Key.StartsWith("inputs.", StringComparison.Ordinal) && Fields.Number(member.Value) is not double.NaN && member.Value.ValueKind != JsonValueKind.Null)
                .Select(member => KeyValuePair.Create(member.Key["inputs.".Length..], Fields.Shown(member.Value) ?? ""))],
            Scores = scores,
            Score = scores.Length == 1 ? scores[0].Value : null,
            Outcome = verdicts.Length == 0 ? ResultOutcome.NotJudged : verdicts.All(passed => passed) ? ResultOutcome.Passed : ResultOutcome.Failed,
        };
    }

    // "f1_score" is a metric where no "f1" is.
    static bool IsBeside(string name, Dictionary<string, JsonElement> members) => Beside.Any(end => name.EndsWith(end, StringComparison.Ordinal) && members.ContainsKey(name[..^end.Length]));

    static ResultScore Score(string name, JsonElement value, Dictionary<string, JsonElement> members)
    {
        var result = members.TryGetValue($"{name}_result", out var word) ? Fields.Text(word) : null;
        return new(name["outputs.".Length..], Fields.Number(value), result switch { "pass" => true, "fail" => false, _ => null }, members.TryGetValue($"{name}_reason", out var reason) ? Fields.Text(reason) : null);
    }
}
