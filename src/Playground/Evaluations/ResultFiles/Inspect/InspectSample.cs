using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Inspect;

/// <summary>A sample of inspect. Its id and epoch are taken from inside, never from the entry's name.</summary>
static class InspectSample
{
    public static ResultRow Of(JsonElement sample, ResultModel? model, SecretValues secrets)
    {
        var (output, error) = (sample.Get("output"), sample.Get("error"));
        ResultScore[] scores = [.. Fields.Members(sample.Get("scores")).SelectMany(score => Scores(score, secrets))];
        var choice = Fields.Items(output.Get("choices")).FirstOrDefault();
        var single = scores.Length == 1 ? scores[0] : null;
        return new(Fields.Shown(sample.Get("id")) ?? "", (int)(sample.Number("epoch") ?? 1), model)
        {
            Prompt = secrets.Without(Fields.Conversation(sample.Get("input"))),
            Reference = Fields.Shown(sample.Get("target")),
            Answer = secrets.Without(Attached(sample, output.Text("completion") ?? Fields.Content(choice.Get("message").Get("content")))),
            Outcome = error is not null ? ResultOutcome.Error : Outcome(scores),
            Score = single?.Value,
            Scores = scores,
            Reason = single?.Reason,
            Error = error is not null ? secrets.Without(error.Text("message") ?? Fields.Shown(error)) : null,
            Stop = choice.Text("stop_reason"),
            Tokens = Tokens(sample, model),
            Cost = Cost(sample, name => name == model?.Name),
            JudgeCost = Cost(sample, name => name != model?.Name),
            Duration = (sample.Number("total_time") ?? output.Number("time")) is >= 0 and < 1e9 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
    }

    // Known only where prices were set.
    static double? Cost(JsonElement sample, Func<string, bool> of) => Fields.Members(sample.Get("model_usage")).Where(usage => of(usage.Name))
        .Select(usage => usage.Value.Number("total_cost")).Aggregate((double?)null, (sum, cost) => cost is null ? sum : (sum ?? 0) + cost);

    // Texts that occur often are kept aside, under their hash.
    static string? Attached(JsonElement sample, string? text) =>
        text is not null && text.StartsWith("attachment://", StringComparison.Ordinal) ? sample.Get("attachments").Text(text["attachment://".Length..]) ?? text : text;

    /// <summary>Passed where every letter or truth says so. A sample with numbers alone isn't judged: nobody said what is enough.</summary>
    static ResultOutcome Outcome(ResultScore[] scores)
    {
        bool[] verdicts = [.. scores.Select(score => score.Passed).OfType<bool>()];
        return verdicts.Length == 0 ? ResultOutcome.NotJudged : verdicts.All(passed => passed) ? ResultOutcome.Passed : ResultOutcome.Failed;
    }

    static IEnumerable<ResultScore> Scores(JsonProperty score, SecretValues secrets)
    {
        var (value, reason) = (score.Value.Get("value"), secrets.Without(score.Value.Text("explanation")));
        return value switch
        {
            { ValueKind: JsonValueKind.Object } => Fields.Members(value).Select(part => Score($"{score.Name} {part.Name}", part.Value, reason)),
            { ValueKind: JsonValueKind.Array } => Fields.Items(value).Select((part, place) => Score($"{score.Name} {place + 1}", part, reason)),
            _ => [Score(score.Name, value, reason)],
        };
    }

    // C correct, I incorrect, P partial, N no answer.
    static ResultScore Score(string name, JsonElement? value, string? reason) => (Fields.Text(value), Fields.Truth(value)) switch
    {
        ("C", _) => new(name, 1, true, reason),
        ("I", _) => new(name, 0, false, reason),
        ("P", _) => new(name, 0.5, false, reason),
        ("N", _) => new(name, 0, false, reason),
        (_, { } truth) => new(name, truth ? 1 : 0, truth, reason),
        ({ } text, _) => new(name, null, null, reason is null ? text : $"{text}: {reason}"),
        _ => new(name, Fields.Number(value), null, reason),
    };

    // A judge counts under its own name; input leaves out what came from a cache, which the total has.
    static ResultTokens? Tokens(JsonElement sample, ResultModel? model)
    {
        var usage = sample.Get("model_usage") is { ValueKind: JsonValueKind.Object } all ? all : sample.Get("output").Get("usage") is { } only ? (JsonElement?)only : null;
        if (usage is null)
            return null;
        if (sample.Get("model_usage") is null)
            return Of(usage, null);
        var own = model is null ? null : usage.Get(model.Name);
        var others = Fields.Members(usage).Where(member => member.Name != model?.Name).Select(member => ((JsonElement?)member.Value).Whole("total_tokens")).OfType<long>().ToArray();
        return own is null && others.Length == 0 ? null : Of(own, others.Length == 0 ? null : others.Sum());

        static ResultTokens Of(JsonElement? usage, long? judge) =>
            new((usage.Whole("input_tokens") + (usage.Whole("input_tokens_cache_read") ?? 0)), usage.Whole("output_tokens"), usage.Whole("total_tokens"), usage.Whole("input_tokens_cache_read"), judge);
    }
}
