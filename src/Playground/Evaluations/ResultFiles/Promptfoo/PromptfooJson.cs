using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Promptfoo;

/// <summary>promptfoo's JSON.</summary>
static class PromptfooJson
{
    static readonly string[] Taken = ["evalId", "results", "config", "metadata"];

    public static bool Fits(JsonElement root) => root.Get("results").Get("version") is not null && root.Get("results").Get("results") is { ValueKind: JsonValueKind.Array };

    public static ResultFile Read(JsonElement root)
    {
        var results = root.Get("results")!.Value;
        var version = results.Number("version");
        if (version is not (2 or 3))
            throw new ResultFileException($"The file is promptfoo's, of version {Fields.Shown(results.Get("version"))}; versions 2 and 3 can be read. Export it again with a promptfoo of 2024 or later.");
        var secrets = SecretValues.In(root);
        JsonElement[] columns = [.. results.Items("prompts")];
        var rows = version == 2 && results.Get("table") is { } table ? PromptfooTable.Rows(table, secrets) : PromptfooGrid.Rows(results.Items("results"), columns, secrets);
        return Checked(new(ResultFileKind.PromptfooJson, root.Get("metadata").Text("promptfooVersion") is { } tool ? $"{version} (promptfoo {tool})" : $"{version}")
        {
            Name = root.Text("evalId") ?? root.Get("config").Text("description"),
            Rows = rows,
            Stated = Stats(results.Get("stats")),
            Summary = [.. columns.SelectMany(Metrics)],
            NotTaken =
            [
                "config (providers, keys and settings)",
                .. Fields.Members(root).Select(member => member.Name).Where(name => !Taken.Contains(name)),
                .. results.Items("results").Any(row => row.Get("response").Get("metadata") is not null) ? ["HTTP headers of responses"] : Array.Empty<string>(),
            ],
        });
    }

    /// <summary>Rows that the totals count and that aren't there: a score that is no number makes promptfoo drop its row.</summary>
    public static ResultFile Checked(ResultFile file)
    {
        if (file.Stated is not { } stated)
            return file;
        var (counted, all) = (file.Counted, (stated.Passed ?? 0) + (stated.Failed ?? 0) + (stated.Errors ?? 0));
        var here = counted.Passed + counted.Failed + counted.Errors;
        return all == here && stated.Passed == counted.Passed ? file : file with
        {
            Remarks = [.. file.Remarks, all > here
                ? $"The file counts {all} rows and holds {here}: rows whose score was no number are missing from it."
                : $"The file counts {stated.Passed} passed, its rows {counted.Passed}: verdicts of people came after its count."],
        };
    }

    static ResultTotals? Stats(JsonElement? stats) => stats is null ? null : new(stats.Whole("successes"), stats.Whole("failures"), stats.Whole("errors"));

    // Named scores are weighted sums there: a mean is what is meant. Derived ones have no count.
    static IEnumerable<ResultScore> Metrics(JsonElement column)
    {
        var metrics = column.Get("metrics");
        foreach (var score in Fields.Members(metrics.Get("namedScores")))
        {
            var weight = metrics.Get("namedScoreWeights").Number(score.Name) ?? metrics.Get("namedScoresCount").Number(score.Name);
            yield return new($"{column.Text("provider")}: {score.Name}", weight is > 0 ? Fields.Number(score.Value) / weight : Fields.Number(score.Value));
        }
    }
}
