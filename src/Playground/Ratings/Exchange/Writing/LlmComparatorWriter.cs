using System.Text.Json;
using Playground.Statistics.Votes;

namespace Playground.Ratings.Exchange.Writing;

/// <summary>
/// Writes the JSON that LLM Comparator shows: two models, one example for each prompt that both answered, with the score of each rater. 1 is for
/// the first model, −1 for the second, 0 a tie or "both bad"; the example's score is their mean. Votes without texts are left out.
/// </summary>
public static class LlmComparatorWriter
{
    /// <param name="models">The two that are compared.</param>
    public static async Task<ExportCount> WriteAsync(
        IAsyncEnumerable<ExportedRating> ratings, (string First, string Second) models, Stream output, CancellationToken cancellationToken = default)
    {
        await using var json = new Utf8JsonWriter(output, JsonText.Options);
        json.WriteStartObject();
        json.WriteStartObject("metadata");
        json.WriteString("source_path", "playground");
        json.WriteStartArray("custom_fields_schema");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("models");
        foreach (var name in (string[])[models.First, models.Second])
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("examples");
        var count = await ExamplesAsync(json, ratings, models.First, cancellationToken);
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        return count;
    }

    static async Task<ExportCount> ExamplesAsync(Utf8JsonWriter json, IAsyncEnumerable<ExportedRating> ratings, string first, CancellationToken cancellationToken)
    {
        var scores = new Dictionary<string, List<Score>>(StringComparer.Ordinal);
        await foreach (var rating in ratings.WithCancellation(cancellationToken))
            foreach (var pair in rating.Pairs())
                (scores.TryGetValue(Key(pair), out var list) ? list : scores[Key(pair)] = []).Add(Score.Of(pair, first));
        var (written, leftOut) = (0L, 0L);
        await foreach (var rating in ratings.WithCancellation(cancellationToken))
            foreach (var pair in rating.Pairs())
                if (Conversation.Of(pair, isA: true) is not { } a || Conversation.Of(pair, isA: false) is not { } b)
                    leftOut++;
                else if (scores.Remove(Key(pair), out var given))
                {
                    Example(json, pair, pair.ModelA == first ? (a, b) : (b, a), given);
                    written++;
                    await json.FlushAsync(cancellationToken);
                }
        return new(written, leftOut);
    }

    /// <summary>The two answers, whichever stood on the left; votes from files each stand alone.</summary>
    static string Key(ExportedPair pair)
    {
        var (a, b) = (pair.Of.Rating.Answers[pair.PlaceA].AnswerId, pair.Of.Rating.Answers[pair.PlaceB].AnswerId);
        return a is null || b is null ? $"{pair.Of.Rating.Id}/{pair.Number}" : string.CompareOrdinal(a, b) < 0 ? $"{a}/{b}" : $"{b}/{a}";
    }

    static void Example(Utf8JsonWriter json, ExportedPair pair, (Conversation First, Conversation Second) sides, List<Score> scores)
    {
        json.WriteStartObject();
        json.WriteString("input_text", sides.First.Messages.Last(said => said.Role == "user").Text);
        json.WriteStartArray("tags");
        foreach (var tag in pair.Of.Rating.Tags)
            json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteString("output_text_a", sides.First.Answer);
        json.WriteString("output_text_b", sides.Second.Answer);
        json.WriteNumber("score", scores.Average(score => score.Value));
        json.WriteStartArray("individual_rater_scores");
        foreach (var score in scores)
        {
            json.WriteStartObject();
            json.WriteNumber("score", score.Value);
            json.WriteBoolean("is_flipped", score.IsFlipped);
            json.WriteString("rationale", score.Rationale ?? "");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("custom_fields");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <param name="IsFlipped">The rater saw the second model on the left.</param>
    sealed record Score(double Value, bool IsFlipped, string? Rationale)
    {
        public static Score Of(ExportedPair pair, string first)
        {
            var flipped = pair.ModelA != first;
            var forA = pair.Outcome switch { VoteOutcome.A => 1.0, VoteOutcome.B => -1.0, _ => 0.0 };
            return new(flipped && forA != 0 ? -forA : forA, flipped, pair.Of.Rating.Rationale);
        }
    }
}
