using System.Globalization;
using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Pairwise;

/// <summary>AlpacaEval's annotations: a preference from 1 (the first answer) to 2 (the second).</summary>
static class AlpacaEvalFile
{
    public static bool Fits(JsonElement first) => first.Get("output_1") is not null && first.Get("generator_1") is not null;

    public static ResultFile Read(JsonElement root) => new(ResultFileKind.AlpacaEval, null)
    {
        Comparisons = [.. Fields.Items(root).Index().Select(item => Compare(item.Item, item.Index))],
        NotTaken = ["the judge's whole completions with their probabilities"],
    };

    static ResultComparison Compare(JsonElement item, int place)
    {
        // Null and −1 are no preference: the judge wasn't understood.
        double? preference = item.Number("preference") is >= 1 and <= 2 and var known ? 2 * known - 3 : null;
        return new(place.ToString(CultureInfo.InvariantCulture), new(item.Text("generator_1") ?? "?"), new(item.Text("generator_2") ?? "?"),
            preference switch { null => null, < 0 => ResultWinner.A, > 0 => ResultWinner.B, _ => ResultWinner.Tie })
        {
            Preference = preference,
            Prompt = item.Text("instruction"),
            AnswerA = item.Text("output_1"),
            AnswerB = item.Text("output_2"),
            Judge = item.Text("annotator"),
            Cost = item.Number("preference_price_per_example"),
            Error = preference is null ? "The judge wasn't understood." : null,
        };
    }
}
