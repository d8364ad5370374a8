using System.Text;
using System.Text.Json;

namespace Playground.Judging.Exchange.Reading;

/// <summary>
/// Reads LMArena's battles with all that they say. Of the fields, <c>model_a</c>, <c>model_b</c> and <c>winner</c> must be there; ids, judge, time,
/// language and categories are understood by the names of arena-human-preference-100k, of -140k, and of FastChat.
/// </summary>
public static class LmArenaFile
{
    /// <param name="stream">Can be sought in.</param>
    /// <exception cref="InvalidVoteFileException">The file as a whole can't be read; the message says what was expected.</exception>
    public static IEnumerable<FileEntry> Read(Stream stream) =>
        FileObjects.Of(stream).Select(one => FileObjects.Read(one.Line, one.Json, battle => Read(one.Line, one.Json, battle)));

    static FileEntry Read(long line, byte[] json, JsonElement battle)
    {
        var (a, b, winner) = (battle.Text("model_a"), battle.Text("model_b"), battle.Text("winner"));
        if (a is null || b is null || winner is null)
            return FileEntry.Bad(line, VoteFaults.MissingFields);
        if (a == b)
            return FileEntry.Bad(line, VoteFaults.SameModel(a));
        if (!VoteWords.TryOutcome(Encoding.UTF8.GetBytes(winner), out var outcome))
            return FileEntry.Bad(line, VoteWords.Unknown(Encoding.UTF8.GetBytes(winner)));
        var judge = battle.Text("judge") ?? battle.Text("judge_hash");
        var id = battle.Text("id") ?? battle.Text("question_id");
        return new(line, [new FileVote(a, b, outcome, id, Identity(battle, json, id, a, b, judge), Encoding.UTF8.GetString(json))
        {
            Judge = judge,
            At = VoteFields.Time(battle.Text("tstamp") ?? battle.Text("timestamp")),
            Tags = Tags(battle),
            Language = VoteFields.Language(battle.Text("language")),
            Blind = battle.Text("anony") is null or "true",
        }]);
    }

    // A question may be judged more than once, by others or at a later turn.
    static string Identity(JsonElement battle, byte[] json, string? id, string a, string b, string? judge) =>
        id is null ? VoteFields.Hash(Encoding.UTF8.GetString(json)) : VoteFields.Hash(id, a, b, judge, battle.Text("turn"));

    /// <summary>Categories: keys that are true within <c>category_tag</c>, at any depth, and <c>code</c>.</summary>
    static IReadOnlyList<string> Tags(JsonElement battle)
    {
        var tags = battle.Inner("category_tag") is { } categories ? True(categories) : [];
        return [.. (battle.Text("is_code") == "true" ? tags.Append("code") : tags).Distinct(StringComparer.Ordinal)];
    }

    static IEnumerable<string> True(JsonElement element) => element.ValueKind != JsonValueKind.Object ? [] : element.EnumerateObject()
        .SelectMany(property => property.Value.ValueKind == JsonValueKind.True ? [property.Name] : True(property.Value));
}
