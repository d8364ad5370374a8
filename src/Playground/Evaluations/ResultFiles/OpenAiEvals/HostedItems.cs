using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.OpenAiEvals;

/// <summary>Output items of OpenAI's hosted evals. Which model a run asked stands nowhere in them.</summary>
static class HostedItems
{
    public static bool Fits(JsonElement first) => first.Get("data_source_idx") is not null && first.Get("item") is not null && (first.Get("grades") is not null || first.Get("sample") is not null);

    public static ResultFile Read(IReadOnlyList<JsonElement> lines) => new(ResultFileKind.OpenAiHostedItems, null)
    {
        Rows = [.. lines.Select(line => Row(line, new()))],
        NotTaken = lines.Any(line => Fields.Members(line.Get("grader_samples")).Any()) ? ["what the graders were asked and said"] : [],
        Remarks = ["A run stands for its model: the file names runs alone."],
    };

    static ResultRow Row(JsonElement line, SecretValues secrets)
    {
        var (sample, item) = (line.Get("sample"), line.Get("item"));
        var error = sample.Get("error");
        ResultScore[] scores = [.. Fields.Members(line.Get("grades")).Select(grade => new ResultScore(grade.Name, Fields.Number(grade.Value), Fields.Truth(line.Get("passes").Get(grade.Name))))];
        bool[] verdicts = [.. scores.Select(score => score.Passed).OfType<bool>()];
        return new(Fields.Shown(line.Get("data_source_idx"))!, 1, line.Text("run_id") is { } run ? new(sample.Text("model") ?? run, run) : null)
        {
            Prompt = secrets.Without(Fields.Conversation(sample.Get("input")) ?? item.Text("input")),
            Variables = [.. Fields.Members(item).Select(member => KeyValuePair.Create(member.Name, Fields.Shown(member.Value) ?? ""))],
            Answer = Fields.Items(sample.Get("outputs")).Select(output => Fields.Content(output.Get("content"))).LastOrDefault() is { } answer ? secrets.Without(answer) : null,
            Reference = item.Text("expected") ?? item.Text("ideal"),
            Outcome = error is not null ? ResultOutcome.Error : verdicts.Length == 0 ? ResultOutcome.NotJudged : verdicts.All(passed => passed) ? ResultOutcome.Passed : ResultOutcome.Failed,
            Score = scores.Length == 1 ? scores[0].Value : null,
            Scores = scores,
            Error = error is null ? null : secrets.Without(error.Text("message") ?? Fields.Shown(error)),
            Stop = sample.Text("finish_reason"),
            Tokens = sample.Get("token_usage") is { } usage ? Tokens(usage) : null,
        };
    }

    static ResultTokens Tokens(JsonElement? usage) => new(usage.Whole("prompt_tokens"), usage.Whole("completion_tokens"), usage.Whole("total_tokens"), usage.Whole("cached_tokens"));
}
