using System.Text;
using System.Text.Json;

namespace Playground.Judging.Exchange.Reading;

/// <summary>
/// Reads the feedback that Open WebUI exports. A thumb up or down on an answer that stood beside others is a vote for or against it with each of
/// them; a thumb without siblings, and a rating of 0, compare nothing and are passed over.
/// </summary>
public static class OpenWebUiFile
{
    /// <inheritdoc cref="LmArenaFile.Read(Stream)"/>
    public static IEnumerable<FileEntry> Read(Stream stream) =>
        FileObjects.Of(stream).Select(one => FileObjects.Read(one.Line, one.Json, feedback => Read(one.Line, one.Json, feedback)));

    static FileEntry Read(long line, byte[] json, JsonElement feedback)
    {
        if (feedback.Inner("data") is not { ValueKind: JsonValueKind.Object } data)
            return FileEntry.Bad(line, new(VoteFaultKind.NoData, $"The field data was expected, an object with rating, model_id and sibling_model_ids."));
        if (data.Text("model_id") is not { } model)
            return FileEntry.Bad(line, new(VoteFaultKind.NoModelId, $"The field data.model_id was expected, with the id of a model."));
        if (data.Text("rating") is not ("1" or "-1" or "0" or "1.0" or "-1.0" or null) and var rating)
            return FileEntry.Bad(line, new(VoteFaultKind.UnknownRating, $"The field data.rating is {rating}; 1, -1 or 0 was expected."));
        var outcome = data.Text("rating") switch { "1" or "1.0" => VoteOutcome.A, "-1" or "-1.0" => VoteOutcome.B, _ => (VoteOutcome?)null };
        var siblings = data.Inner("sibling_model_ids") is { ValueKind: JsonValueKind.Array } ids
            ? ids.EnumerateArray().Where(id => id.ValueKind == JsonValueKind.String).Select(id => id.GetString()!).Where(id => id.Length > 0 && id != model).Distinct().ToArray()
            : [];
        return new(line, outcome is null ? [] : [.. siblings.Select((sibling, index) => Vote(feedback, data, json, model, sibling, outcome.Value, index))]);
    }

    static FileVote Vote(JsonElement feedback, JsonElement data, byte[] json, string model, string sibling, VoteOutcome outcome, int index)
    {
        var id = feedback.Text("id");
        var identity = VoteFields.Hash(id ?? Encoding.UTF8.GetString(json), sibling);
        // The whole record once; a chat with many siblings would otherwise be kept many times.
        return new(model, sibling, outcome, null, identity, index == 0 ? Encoding.UTF8.GetString(json) : null)
        {
            Judge = feedback.Text("user_id"),
            At = VoteFields.Time(feedback.Text("created_at")),
            Tags = Tags(data).Concat(feedback.Inner("meta") is { } meta ? Tags(meta) : []).Distinct(StringComparer.Ordinal).ToArray(),
            Blind = feedback.Inner("meta")?.Text("arena") == "true",
            Rationale = string.Join(". ", new[] { data.Text("reason"), data.Text("comment") }.OfType<string>()) is { Length: > 0 } reason ? reason : null,
        };
    }

    static IEnumerable<string> Tags(JsonElement holder) => holder.Inner("tags") is { ValueKind: JsonValueKind.Array } tags
        ? tags.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!)
        : [];
}
