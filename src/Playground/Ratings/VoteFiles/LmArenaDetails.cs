using System.Text;
using System.Text.Json;
using Playground.Faults;

namespace Playground.Ratings.VoteFiles;

/// <summary>
/// What an LMArena battle says beyond its vote: ids, time, language and categories, by the names of arena-human-preference-100k, of -140k, and of
/// FastChat.
/// </summary>
sealed class LmArenaDetails
{
    static readonly string[] Names = ["id", "question_id", "turn", "tstamp", "timestamp", "language", "anony", "is_code"];

    readonly string?[] values = new string?[Names.Length];
    readonly List<string> tags = [];
    Fault? fault;

    /// <summary>What keeps the battle from being kept; <c>null</c> when nothing does.</summary>
    public Fault? Fault => fault;

    /// <summary>Reads a property whose name the reader stands on.</summary>
    /// <returns><c>false</c> when it is none of these.</returns>
    public bool TryRead(scoped ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("category_tag"u8))
        {
            ReadTags(ref reader);
            return true;
        }
        for (var i = 0; i < Names.Length; i++)
            if (reader.ValueTextEquals(Names[i]))
            {
                reader.Read();
                values[i] = JsonField.Scalar(ref reader, Names[i], ref fault);
                return true;
            }
        return false;
    }

    public VoteDetails Of(ReadOnlySpan<byte> json, (string A, string B, string? Rater) names)
    {
        var text = Encoding.UTF8.GetString(json);
        var id = Value("id") ?? Value("question_id");
        return new(id, Identity(text, id, names), text)
        {
            At = VoteFields.Time(Value("tstamp") ?? Value("timestamp")),
            Tags = [.. (Value("is_code") == "true" ? tags.Append("code") : tags).Distinct(StringComparer.Ordinal)],
            Language = VoteFields.Language(Value("language")),
            Blind = Value("anony") is null or "true",
        };
    }

    // A question may be judged more than once, by others or at a later turn.
    string Identity(string json, string? id, (string A, string B, string? Rater) names) =>
        id is null ? VoteFields.Hash(json) : VoteFields.Hash(id, names.A, names.B, names.Rater, Value("turn"));

    string? Value(string name) => values[Array.IndexOf(Names, name)];

    /// <summary>Keys that are true, at any depth.</summary>
    void ReadTags(scoped ref Utf8JsonReader reader)
    {
        reader.Read();
        var depth = reader.CurrentDepth;
        if (reader.TokenType != JsonTokenType.StartObject)
            reader.Skip();
        else
            while (reader.Read() && reader.CurrentDepth > depth)
                if (reader.TokenType == JsonTokenType.PropertyName)
                    ReadTag(ref reader);
    }

    void ReadTag(scoped ref Utf8JsonReader reader)
    {
        Fault? inName = null;
        var name = JsonField.Unescaped(ref reader, "category_tag", ref inName);
        reader.Read();
        if (reader.TokenType != JsonTokenType.True)
            return;
        fault ??= inName ?? FieldText.FaultOfAnyLength("category_tag", name);
        tags.Add(Encoding.UTF8.GetString(name));
    }
}
