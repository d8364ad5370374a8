using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Inspect;

/// <summary>inspect's log as JSON; the head of an archive is the same without samples.</summary>
static class InspectLog
{
    public static bool Fits(JsonElement root) => root.Get("eval").Get("task") is not null && root.Get("plan") is not null && root.Get("version") is not null;

    public static ResultFile Read(JsonElement root)
    {
        var secrets = SecretValues.In(root.Get("eval"));
        var model = Model(root);
        return Describe(root, ResultFileKind.InspectJson, [.. root.Items("samples").Select(sample => InspectSample.Of(sample, model, secrets))]);
    }

    public static ResultModel? Model(JsonElement root) => root.Get("eval").Text("model") is { } model ? new(model, model) : null;

    public static ResultFile Describe(JsonElement root, ResultFileKind kind, ResultRow[] rows)
    {
        var (eval, results, status) = (root.Get("eval"), root.Get("results"), root.Text("status"));
        var (total, completed) = (results.Whole("total_samples"), results.Whole("completed_samples"));
        return new(kind, eval.Get("packages").Text("inspect_ai"))
        {
            Name = eval.Text("task"),
            NamedModels = Model(root) is { } model ? [model] : [],
            Rows = rows,
            Summary = [.. Fields.Items(results.Get("scores")).SelectMany(Summaries)],
            NotTaken = ["events of samples (the record of what the run did)", "store and attachments of samples", "configuration of task, model and plan"],
            Remarks =
            [
                .. status is not (null or "success") ? [$"The run ended as \"{status}\"."] : Array.Empty<string>(),
                .. total > completed ? [$"Of {total} samples {completed} were completed; the others ended with an error."] : Array.Empty<string>(),
                .. rows.Length == 0 ? ["The file holds no samples, only scores over all."] : Array.Empty<string>(),
            ],
        };
    }

    // A scorer appears once for each reducer, and once for each of its values.
    static IEnumerable<ResultScore> Summaries(JsonElement score)
    {
        var (scorer, name, reducer) = (score.Text("scorer"), score.Text("name"), score.Text("reducer"));
        var of = name is null || name == scorer ? scorer : $"{scorer} {name}";
        return Fields.Members(score.Get("metrics")).Select(metric => new ResultScore($"{(reducer is null ? of : $"{of} ({reducer})")}: {metric.Name}", metric.Value.Number("value")));
    }
}
