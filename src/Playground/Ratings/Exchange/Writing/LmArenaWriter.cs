using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.Ratings.VoteFiles;
using Playground.Statistics.Ranking;

namespace Playground.Ratings.Exchange.Writing;

/// <summary>
/// Writes votes as JSON lines with the fields of LMArena's arena-human-preference-140k. Votes that came in that format go out as they came; where
/// a rating was changed since, with the new winner.
/// </summary>
public static class LmArenaWriter
{
    public static async Task<ExportCount> WriteAsync(IAsyncEnumerable<ExportedRating> ratings, Stream output, CancellationToken cancellationToken = default)
    {
        var written = 0L;
        await foreach (var rating in ratings.WithCancellation(cancellationToken))
            if (rating is { Hidden: false, Rating.Origin: { Source: "lmarena", Data: { } data } })
            {
                await output.WriteAsync(Encoding.UTF8.GetBytes(Current(data, rating.Rating) + "\n"), cancellationToken);
                written++;
            }
            else
                foreach (var pair in rating.Pairs())
                {
                    await JsonText.WriteLineAsync(output, json => Write(json, pair), cancellationToken);
                    written++;
                }
        return new(written, 0);
    }

    static string Current(string data, Rating rating)
    {
        var battle = JsonNode.Parse(data)!.AsObject();
        var winner = battle["winner"]?.GetValue<string>() ?? "";
        if (rating.Outcome is not { } outcome || VoteWords.TryOutcome(Encoding.UTF8.GetBytes(winner), out var then) && then == outcome)
            // An object that was spread over several lines of an array becomes one line.
            return data.Contains('\n', StringComparison.Ordinal) ? battle.ToJsonString(new() { Encoder = JsonText.Options.Encoder }) : data;
        battle["winner"] = VoteWords.LmArena(outcome);
        return battle.ToJsonString(new() { Encoder = JsonText.Options.Encoder });
    }

    static void Write(Utf8JsonWriter json, ExportedPair pair)
    {
        var (rating, a, b) = (pair.Of.Rating, Conversation.Of(pair, isA: true), Conversation.Of(pair, isA: false));
        json.WriteString("id", pair.Id);
        json.WriteString("question_id", PromptId.Of(pair));
        json.WriteString("model_a", pair.ModelA);
        json.WriteString("model_b", pair.ModelB);
        json.WriteString("winner", VoteWords.LmArena(pair.Outcome));
        json.WriteString("evaluation_session_id", rating.SessionId ?? rating.ComparisonId);
        json.WriteNumber("evaluation_order", rating.Turn + 1);
        LmArenaConversations.Write(json, a, b);
        json.WriteStartObject("conv_metadata");
        Metadata(json, "a", a);
        Metadata(json, "b", b);
        json.WriteEndObject();
        Tags(json, rating.Tags);
        json.WriteString("language", rating.Language);
        json.WriteBoolean("is_code", rating.Tags.Contains("code"));
        json.WriteBoolean("anony", rating.Blind);
        json.WriteString("judge", pair.Of.Judge);
        json.WritePropertyName("tstamp");
        json.WriteRawValue(((decimal)(rating.CreatedAt - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture));
    }

    static void Tags(Utf8JsonWriter json, IReadOnlyList<string> tags)
    {
        json.WriteStartObject("category_tag");
        json.WriteStartObject("tags");
        foreach (var tag in tags.Where(tag => tag != "code"))
            json.WriteBoolean(tag, true);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Metadata(Utf8JsonWriter json, string side, Conversation? conversation)
    {
        if (conversation is null)
            return;
        var counts = MarkdownCounts.Of(conversation.Answer);
        if (conversation.Tokens is { } tokens)
            json.WriteNumber($"sum_assistant_{side}_tokens", tokens);
        json.WriteStartObject($"header_count_{side}");
        foreach (var (level, count) in counts.Headers.Index())
            json.WriteNumber($"h{level + 1}", count);
        json.WriteEndObject();
        Counts(json, $"list_count_{side}", ("ordered", counts.Ordered), ("unordered", counts.Unordered));
        Counts(json, $"bold_count_{side}", ("**", counts.Stars), ("__", counts.Underscores));
    }

    static void Counts(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, int Count)> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts)
            json.WriteNumber(key, count);
        json.WriteEndObject();
    }
}
