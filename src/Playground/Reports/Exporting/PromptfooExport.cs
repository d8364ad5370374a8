using System.Text.Encodings.Web;
using System.Text.Json;
using Playground.Comparisons;
using Playground.Comparisons.Contents;
using Playground.Metrics;

namespace Playground.Reports.Exporting;

/// <summary>
/// promptfoo's results JSON, version 3: one prompt template <c>{{prompt}}</c>, a provider for each model, a test for each turn of a comparison. A result
/// is a success when its answer is usable; what people think of it stands in votes, not in a score.
/// </summary>
public static class PromptfooExport
{
    const string Template = "{{prompt}}";
    const int FlushBytes = 64 * 1024;

    /// <returns>The number of answers written.</returns>
    public static async Task<int> WriteAsync(IAsyncEnumerable<Comparison> comparisons, DateTimeOffset moment, Stream stream, CancellationToken cancellationToken = default)
    {
        await using var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.Default });
        var totals = new Totals();
        json.WriteStartObject();
        json.WriteString("evalId", $"playground-{moment:yyyyMMddHHmmss}");
        json.WriteStartObject("results");
        json.WriteNumber("version", 3);
        json.WriteString("timestamp", moment.UtcDateTime);
        json.WriteStartArray("results");
        await foreach (var comparison in comparisons.WithCancellation(cancellationToken))
            foreach (var turn in comparison.Turns)
            {
                foreach (var answer in comparison.Answers.Where(answer => answer.Turn == turn.Index))
                    Result(json, comparison, turn, answer, totals);
                totals.Tests++;
                if (json.BytesPending > FlushBytes)
                    await json.FlushAsync(cancellationToken);
            }
        json.WriteEndArray();
        Prompts(json, totals);
        Stats(json, totals);
        json.WriteEndObject();
        json.WriteStartObject("config");
        json.WriteString("description", "Exported from Playground");
        json.WriteEndObject();
        json.WriteNull("shareableUrl");
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        return totals.Successes + totals.Errors;
    }

    static void Result(Utf8JsonWriter json, Comparison comparison, Turn turn, Answer answer, Totals totals)
    {
        var usable = answer.State is AnswerState.Completed or AnswerState.Truncated;
        var provider = totals.Add(answer, usable);
        json.WriteStartObject();
        json.WriteString("id", answer.Id);
        json.WriteNumber("promptIdx", provider);
        json.WriteNumber("testIdx", totals.Tests);
        json.WriteString("promptId", Template);
        json.WriteStartObject("testCase");
        Vars(json, turn);
        json.WriteEndObject();
        json.WriteStartObject("provider");
        json.WriteString("id", answer.Model.Id);
        json.WriteString("label", answer.Model.Name);
        json.WriteEndObject();
        json.WriteStartObject("prompt");
        json.WriteString("raw", Words(turn.Contents));
        json.WriteString("label", Template);
        json.WriteEndObject();
        Vars(json, turn);
        json.WriteStartObject("response");
        json.WriteString("output", Words(answer.Contents));
        Tokens(json, "tokenUsage", answer.Usage);
        json.WriteEndObject();
        if (answer.Failure is { } failure)
            json.WriteString("error", failure.Message);
        json.WriteNumber("failureReason", usable ? 0 : 2);
        json.WriteBoolean("success", usable);
        json.WriteNumber("score", usable ? 1 : 0);
        if (AnswerMetrics.Of(answer).Total is { } total)
            json.WriteNumber("latencyMs", (long)total.TotalMilliseconds);
        json.WriteStartObject("namedScores");
        json.WriteEndObject();
        // promptfoo counts in dollars.
        if (answer.Cost is { Currency: "USD" } cost)
            json.WriteNumber("cost", cost.Amount);
        Tokens(json, "tokenUsage", answer.Usage);
        json.WriteStartObject("metadata");
        json.WriteString("comparison", comparison.Id);
        json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(answer.State.ToString()));
        Contents(json, "promptContents", turn.Contents);
        Contents(json, "contents", answer.Contents);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Vars(Utf8JsonWriter json, Turn turn)
    {
        json.WriteStartObject("vars");
        json.WriteString("prompt", Words(turn.Contents));
        json.WriteEndObject();
    }

    static string Words(ContentList contents) => contents.WithoutCalls().Shown(ContentPlaceholder.English);

    static void Contents(Utf8JsonWriter json, string name, ContentList contents)
    {
        if (contents.IsPlainText)
            return;
        json.WriteStartArray(name);
        foreach (var part in contents)
            ContentJson.Write(json, part);
        json.WriteEndArray();
    }

    static void Tokens(Utf8JsonWriter json, string name, TokenUsage usage)
    {
        json.WriteStartObject(name);
        if (usage.Input is { } input)
            json.WriteNumber("prompt", input);
        if (usage.Output is { } output)
            json.WriteNumber("completion", output);
        if (usage.Input + usage.Output is { } total)
            json.WriteNumber("total", total);
        if (usage.CacheRead is { } cached)
            json.WriteNumber("cached", cached);
        json.WriteEndObject();
    }

    static void Prompts(Utf8JsonWriter json, Totals totals)
    {
        json.WriteStartArray("prompts");
        foreach (var (model, (successes, errors)) in totals.Providers)
        {
            json.WriteStartObject();
            json.WriteString("id", Template);
            json.WriteString("raw", Template);
            json.WriteString("label", Template);
            json.WriteString("provider", model);
            json.WriteStartObject("metrics");
            json.WriteNumber("score", successes);
            json.WriteNumber("testPassCount", successes);
            json.WriteNumber("testFailCount", 0);
            json.WriteNumber("testErrorCount", errors);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Stats(Utf8JsonWriter json, Totals totals)
    {
        json.WriteStartObject("stats");
        json.WriteNumber("successes", totals.Successes);
        json.WriteNumber("failures", 0);
        json.WriteNumber("errors", totals.Errors);
        json.WriteStartObject("tokenUsage");
        json.WriteNumber("prompt", totals.Input);
        json.WriteNumber("completion", totals.Output);
        json.WriteNumber("total", totals.Input + totals.Output);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    sealed class Totals
    {
        readonly OrderedDictionary<string, (int Successes, int Errors)> _providers = [];

        public IEnumerable<KeyValuePair<string, (int Successes, int Errors)>> Providers => _providers;

        public int Tests { get; set; }

        public int Successes { get; private set; }

        public int Errors { get; private set; }

        public long Input { get; private set; }

        public long Output { get; private set; }

        /// <returns>The provider's place.</returns>
        public int Add(Answer answer, bool usable)
        {
            var (successes, errors) = _providers.GetValueOrDefault(answer.Model.Id);
            _providers[answer.Model.Id] = usable ? (successes + 1, errors) : (successes, errors + 1);
            Successes += usable ? 1 : 0;
            Errors += usable ? 0 : 1;
            Input += answer.Usage.Input ?? 0;
            Output += answer.Usage.Output ?? 0;
            return _providers.IndexOf(answer.Model.Id);
        }
    }
}
