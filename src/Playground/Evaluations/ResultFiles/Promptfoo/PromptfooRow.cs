using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Promptfoo;

/// <summary>A row of promptfoo, whatever file it stands in.</summary>
static class PromptfooRow
{
    public const string Manual = "Manual result (overrides all other grading results)";

    const int ErrorReason = 2;

    public static ResultRow Of(JsonElement row, string item, int repeat, ResultModel? model, SecretValues secrets)
    {
        var (response, grading) = (row.Get("response"), row.Get("gradingResult"));
        var isError = IsError(row, response);
        return new(item, repeat, model)
        {
            Prompt = secrets.Without(row.Get("prompt").Text("raw") ?? row.Text("prompt")),
            Variables = [.. Fields.Members(row.Get("vars") ?? row.Get("testCase").Get("vars")).Select(member => KeyValuePair.Create(member.Name, secrets.Without(Fields.Shown(member.Value)) ?? ""))],
            Answer = secrets.Without(Fields.Shown(response.Get("output"))),
            Outcome = Outcome(row, isError),
            IsPersonsVerdict = IsPersons(grading),
            Score = row.Number("score"),
            Scores = Scores(row, grading, secrets),
            Reason = secrets.Without(grading.Text("reason")),
            Comment = grading.Text("comment") is { Length: > 0 } comment ? secrets.Without(comment) : null,
            Error = isError ? secrets.Without(row.Text("error") ?? Fields.Shown(response.Get("error"))) : null,
            Stop = response.Text("finishReason"),
            Tokens = PromptfooTokens.Of(response.Get("tokenUsage") ?? row.Get("tokenUsage"), grading),
            Cost = row.Number("cost") is > 0 and var cost ? cost : response.Number("cost") is > 0 and var own ? own : null,
            Duration = row.Number("latencyMs") is > 0 and < 1e12 and var milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
        };
    }

    public static ResultModel? Model(JsonElement row, JsonElement? column)
    {
        var provider = row.Get("provider");
        var (id, label) = (provider.Text("id") ?? Fields.Text(provider), provider.Text("label") is { Length: > 0 } text ? text : null);
        var name = label ?? column.Text("provider") ?? id;
        return name is null ? null : new(name, id);
    }

    /// <summary>Whether a person's verdict stands in the row. It changes success and score, and leaves the rest as it was.</summary>
    static bool IsPersons(JsonElement? grading) =>
        grading.Text("reason") == Manual || Fields.Items(grading.Get("componentResults")).Any(part => part.Get("assertion").Text("type") == "human");

    // Files before 0.120 name no reason: there only the answer that is missing tells a failure from an error.
    static bool IsError(JsonElement row, JsonElement? response) => row.Number("failureReason") is { } reason
        ? reason == ErrorReason
        : response.Get("error") is not null || (response.Get("output") is null && row.Text("error") is { Length: > 0 });

    static ResultOutcome Outcome(JsonElement row, bool isError)
    {
        var passed = row.Truth("success") ?? row.Truth("pass");
        return passed == true ? ResultOutcome.Passed : isError ? ResultOutcome.Error : passed is false ? ResultOutcome.Failed : ResultOutcome.NotJudged;
    }

    static ResultScore[] Scores(JsonElement row, JsonElement? grading, SecretValues secrets) =>
    [
        .. Fields.Members(row.Get("namedScores")).Select(score => new ResultScore(score.Name, Fields.Number(score.Value))),
        .. Components(Fields.Items(grading.Get("componentResults"))).Select(part => new ResultScore(
            part.Get("assertion").Text("metric") ?? part.Get("assertion").Text("type") ?? "assertion", part.Number("score"), part.Truth("pass"), secrets.Without(part.Text("reason")))),
    ];

    // Sets of assertions nest.
    static IEnumerable<JsonElement> Components(IEnumerable<JsonElement> parts) =>
        parts.SelectMany(part => part.Get("componentResults") is { ValueKind: JsonValueKind.Array } inner ? Components(inner.EnumerateArray()) : [part]);
}
