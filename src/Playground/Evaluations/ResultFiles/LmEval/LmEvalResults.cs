using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.LmEval;

/// <summary>lm-eval's results: figures by task and filter, and which model it was, which its samples don't say.</summary>
static class LmEvalResults
{
    public static bool Fits(JsonElement root) => root.Get("results") is { ValueKind: JsonValueKind.Object } && root.Get("configs") is not null && root.Get("versions") is not null && root.Get("n-shot") is not null;

    public static ResultFile Read(JsonElement root) => new(ResultFileKind.LmEvalResults, root.Text("lm_eval_version"))
    {
        Name = string.Join(", ", Fields.Members(root.Get("results")).Select(task => task.Name)),
        NamedModels = Model(root) is { } model ? [model] : [],
        Summary = [.. Fields.Members(root.Get("results")).SelectMany(task => Figures(task, task.Value.Text("alias")?.Trim(' ', '-') ?? task.Name))],
        NotTaken = ["configurations of tasks", "environment and versions of libraries"],
        Remarks = ["The answers are in the samples files beside it (samples_TASK_DATE.jsonl)."],
    };

    static ResultModel? Model(JsonElement root)
    {
        var config = root.Get("config");
        var arguments = config.Get("model_args");
        // An object today; "model=x,base_url=y" before.
        var name = arguments.Text("model") ?? arguments.Text("pretrained") ?? root.Text("model_name")
            ?? Fields.Text(arguments)?.Split(',').Select(part => part.Split('=', 2)).FirstOrDefault(part => part[0] is "model" or "pretrained")?.ElementAtOrDefault(1);
        return name is not null ? new(name, name) : config.Text("model") is { } kind ? new(kind) : null;
    }

    static IEnumerable<ResultScore> Figures(JsonProperty task, string alias) =>
        from figure in Fields.Members(task.Value)
        where figure.Name.Contains(',', StringComparison.Ordinal) && Fields.Number(figure.Value) is not null
        select new ResultScore($"{alias}: {figure.Name}", Fields.Number(figure.Value));
}
