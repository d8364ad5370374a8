using System.Globalization;
using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Pairwise;

/// <summary>LLM Comparator's file. Scores are already turned back where answers were shown the other way round, labels and reasons aren't.</summary>
static class LlmComparatorFile
{
    public static bool Fits(JsonElement root) => root.Get("models") is { ValueKind: JsonValueKind.Array } && root.Items("examples").FirstOrDefault().Get("output_text_a") is not null;

    public static ResultFile Read(JsonElement root)
    {
        var models = root.Items("models").Select(model => new ResultModel(model.Text("name") ?? Fields.Text(model) ?? "?")).ToArray();
        if (models.Length < 2)
            throw new ResultFileException("The file is LLM Comparator's, and names fewer than two models.");
        return new(ResultFileKind.LlmComparator, null)
        {
            Comparisons = [.. root.Items("examples").Index().Select(example => Compare(example.Item, example.Index, models))],
            NotTaken =
            [
                .. Fields.Items(root.Get("metadata").Get("custom_fields_schema")).Any() ? ["custom fields"] : Array.Empty<string>(),
                .. root.Get("rationale_clusters") is not null ? ["clusters of rationales"] : Array.Empty<string>(),
            ],
        };
    }

    static ResultComparison Compare(JsonElement example, int place, ResultModel[] models)
    {
        var score = example.Number("score");
        return new(place.ToString(CultureInfo.InvariantCulture), models[0], models[1], score switch { null => null, > 0 => ResultWinner.A, < 0 => ResultWinner.B, _ => ResultWinner.Tie })
        {
            // 1.5 is much better.
            Preference = score is { } known ? Math.Clamp(-known / 1.5, -1, 1) : null,
            Prompt = example.Text("input_text"),
            AnswerA = example.Text("output_text_a"),
            AnswerB = example.Text("output_text_b"),
            Reason = example.Items("individual_rater_scores").Where(rater => rater.Truth("is_flipped") != true).Select(rater => rater.Text("rationale")).OfType<string>().FirstOrDefault(),
        };
    }
}
