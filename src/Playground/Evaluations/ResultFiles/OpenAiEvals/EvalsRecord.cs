using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.OpenAiEvals;

/// <summary>A record of OpenAI's evals: what was run, a report where the run came to its end, and events in between, joined by their sample.</summary>
static class EvalsRecord
{
    public static bool Fits(JsonElement first) => first.Get("spec") is { ValueKind: JsonValueKind.Object };

    public static ResultFile Read(IReadOnlyList<JsonElement> lines)
    {
        var spec = lines[0].Get("spec");
        var (model, secrets) = (Fields.Items(spec.Get("completion_fns")).Select(name => Fields.Text(name)).OfType<string>().FirstOrDefault(), SecretValues.In(lines.Take(1)));
        var report = lines.Select(line => line.Get("final_report")).FirstOrDefault(found => found is not null);
        var known = model is null ? null : new ResultModel(model, model);
        return new(ResultFileKind.OpenAiEvalsRecord, null)
        {
            Name = spec.Text("eval_name"),
            NamedModels = known is null ? [] : [known],
            Rows = [.. lines.Where(line => line.Text("sample_id") is not null).GroupBy(line => line.Text("sample_id")!).Select(sample => Row(sample.Key, [.. sample], known, secrets))],
            Summary = [.. Fields.Members(report).Where(figure => Fields.Number(figure.Value) is not null).Select(figure => new ResultScore(figure.Name, Fields.Number(figure.Value)))],
            NotTaken = ["the run's configuration"],
            Remarks = report is null ? ["The run died before its report: figures are counted from its events."] : [],
        };
    }

    static ResultRow Row(string id, JsonElement[] events, ResultModel? model, SecretValues secrets)
    {
        JsonElement? Last(string type) => events.LastOrDefault(one => one.Text("type") == type).Get("data");
        JsonElement?[] samplings = [.. events.Where(one => one.Text("type") == "sampling").Select(one => one.Get("data"))];
        // The judge of a graded sample is asked after the answer has come.
        var (first, match, metrics, error) = (samplings.FirstOrDefault(), Last("match"), Last("metrics"), Last("error"));
        var correct = Fields.Truth(match.Get("correct"));
        var score = metrics.Number("score") ?? (correct is { } truth ? truth ? 1 : 0 : null);
        return new(id, 1, model)
        {
            Prompt = secrets.Without(Fields.Conversation(first.Get("prompt"))),
            Answer = secrets.Without(Sampled(first) ?? match.Text("sampled")),
            Reference = Fields.Shown(match.Get("expected")),
            Outcome = error is not null ? ResultOutcome.Error : correct switch { true => ResultOutcome.Passed, false => ResultOutcome.Failed, null => ResultOutcome.NotJudged },
            Score = score,
            Scores = [.. Fields.Members(metrics).Where(metric => Fields.Number(metric.Value) is not null).Select(metric => new ResultScore(metric.Name, Fields.Number(metric.Value), Reason: metrics.Text("choice")))],
            Reason = samplings.Length > 1 ? secrets.Without(Sampled(samplings[^1])) : null,
            Error = error is null ? null : secrets.Without(error.Text("message") ?? Fields.Shown(error)),
            Tokens = Tokens(first.Get("usage"), samplings.Skip(1)),
            Duration = Duration(events),
        };
    }

    static string? Sampled(JsonElement? data) => data.Get("sampled") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? Fields.Shown(list[0]) : Fields.Shown(data.Get("sampled"));

    static ResultTokens? Tokens(JsonElement? usage, IEnumerable<JsonElement?> judges)
    {
        long[] others = [.. judges.Select(judge => judge.Get("usage").Whole("total_tokens")).OfType<long>()];
        return usage is null && others.Length == 0 ? null : new(usage.Whole("prompt_tokens"), usage.Whole("completion_tokens"), usage.Whole("total_tokens"), null, others.Length == 0 ? null : others.Sum());
    }

    // Times are of events, not of requests: they tell nothing of how long an answer took.
    static TimeSpan? Duration(JsonElement[] events) => events.Select(one => one.Get("data").Number("latency")).OfType<double>().Where(seconds => seconds is >= 0 and < 1e9)
        .Select(seconds => (TimeSpan?)TimeSpan.FromSeconds(seconds)).FirstOrDefault();
}
