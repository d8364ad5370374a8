using System.Globalization;
using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.LmEval;

/// <summary>lm-eval's samples: a line for each document and filter, with all answers to it. Model, task and date aren't inside.</summary>
public static class LmEvalSamples
{
    internal static bool Fits(JsonElement first) => first.Get("doc_id") is not null && first.Get("doc") is not null && first.Get("resps") is not null;

    internal static ResultFile Read(IReadOnlyList<JsonElement> lines) => new(ResultFileKind.LmEvalSamples, null)
    {
        // The same answers come once for each filter: the first filter has the row, the others further scores of it.
        Rows = [.. lines.GroupBy(line => Fields.Shown(line.Get("doc_id"))).SelectMany(document => Rows(document.Key ?? "", [.. document]))],
        NotTaken = ["requests' settings", "hashes"],
        Remarks = ["The file doesn't say which model answered, to which task, or when: that stands in the results file beside it. Tokens, times, costs and errors aren't recorded."],
    };

    /// <summary>The same rows with the model that the results file beside them names.</summary>
    public static ResultFile Join(ResultFile samples, ResultFile results)
    {
        if (results.NamedModels is not [var model, ..])
            return samples;
        return samples with { Version = results.Version, Rows = [.. samples.Rows.Select(row => row with { Model = model })], NamedModels = results.NamedModels, Remarks = ["Tokens, times, costs and errors aren't recorded."] };
    }

    static IEnumerable<ResultRow> Rows(string id, JsonElement[] filters)
    {
        var first = filters[0];
        ResultScore[] scores = [.. filters.SelectMany(Scores)];
        var row = new ResultRow(id, 1, null)
        {
            Prompt = Prompt(first),
            Variables = [.. Fields.Members(first.Get("doc")).Select(member => KeyValuePair.Create(member.Name, Fields.Shown(member.Value) ?? ""))],
            Reference = Fields.Shown(first.Get("target")),
            Scores = scores,
            Score = scores.Length > 0 ? scores[0].Value : null,
        };
        string[] answers = Answers(first);
        // Scores are of all repeats together, so they stand with the first.
        return answers.Length == 0 ? [row] : answers.Select((answer, repeat) => repeat == 0 ? row with { Answer = answer } : row with { Repeat = repeat + 1, Answer = answer, Scores = [], Score = null });
    }

    static IEnumerable<ResultScore> Scores(JsonElement line)
    {
        var filter = line.Text("filter") is { } name && name != "none" ? $",{name}" : "";
        foreach (var metric in line.Items("metrics").Select(metric => Fields.Text(metric)).OfType<string>())
        {
            var value = line.Get(metric);
            // Perplexity has its log-likelihood and the words it is over.
            var number = value is { ValueKind: JsonValueKind.Array } parts ? Fields.Number(parts.EnumerateArray().FirstOrDefault()) : Fields.Written(value) ?? (Fields.Truth(value) is { } truth ? truth ? 1 : 0 : null);
            yield return new($"{metric}{filter}", number, Reason: value is { ValueKind: JsonValueKind.Array } ? value.Value.GetRawText() : null);
        }
    }

    // [[answer, answer …]]; of a choice [[["-25.6", "False"]], …], where numbers and truths are texts.
    static string[] Answers(JsonElement line)
    {
        var requests = line.Items("resps").ToArray();
        var isChoice = requests.Any(request => Fields.Items(request).Any(answer => answer.ValueKind == JsonValueKind.Array));
        if (!isChoice)
            return [.. requests.SelectMany(request => Fields.Items(request)).Select(answer => Fields.Shown(answer) ?? "")];
        var likelihoods = requests.Select(request => Fields.Written(Fields.Items(Fields.Items(request).FirstOrDefault()).FirstOrDefault())).ToArray();
        if (likelihoods.Length < 2)
            return [];
        var best = likelihoods.Index().MaxBy(choice => choice.Item ?? double.NegativeInfinity).Index;
        return [best.ToString(CultureInfo.InvariantCulture)];
    }

    static string? Prompt(JsonElement line)
    {
        var argument = Fields.Members(line.Get("arguments")).Select(member => member.Value.Get("arg_0")).FirstOrDefault();
        return argument is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? Fields.Shown(list[0]) : Fields.Shown(argument);
    }
}
