using System.Text.Json;
using Playground.Faults;

namespace Playground.Ratings.VoteFiles;

/// <summary>The fields of an LMArena battle that make it a vote, as the dataset cards of arena-human-preference-100k and -140k name them.</summary>
ref struct LmArenaBattle
{
    ReadOnlySpan<byte> judge;
    ReadOnlySpan<byte> judgeHash;
    Fault? fault;

    public ReadOnlySpan<byte> ModelA { get; private set; }

    public ReadOnlySpan<byte> ModelB { get; private set; }

    public ReadOnlySpan<byte> Winner { get; private set; }

    public readonly ReadOnlySpan<byte> Rater => judge.IsEmpty ? judgeHash : judge;

    public bool InCategory { get; private set; }

    /// <summary>What the battle says beyond its vote, where it was asked for.</summary>
    public LmArenaDetails? Details { get; private init; }

    /// <summary>What keeps the object from being a vote, <c>null</c> when nothing does.</summary>
    public readonly Fault? Fault => fault ?? (ModelA.IsEmpty || ModelB.IsEmpty || Winner.IsEmpty ? VoteFaults.MissingFields : null);

    /// <exception cref="JsonException"><paramref name="json"/> is not one whole object.</exception>
    public static LmArenaBattle Read(ReadOnlySpan<byte> json, RequestedFields requested)
    {
        var battle = new LmArenaBattle { InCategory = requested.Category is null, Details = requested.Details ? new() : null };
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            battle.ReadProperty(ref reader, requested.Category);
        if (reader.Read())
            throw new JsonException("the line goes on after the object.");
        return battle;
    }

    void ReadProperty(scoped ref Utf8JsonReader reader, byte[]? category)
    {
        if (reader.ValueIsEscaped && !JsonField.HasName(ref reader))
            reader.Skip();
        else if (reader.ValueTextEquals("model_a"u8))
            ModelA = reader.Read() ? JsonField.Text(ref reader, "model_a", ref fault) : default;
        else if (reader.ValueTextEquals("model_b"u8))
            ModelB = reader.Read() ? JsonField.Text(ref reader, "model_b", ref fault) : default;
        else if (reader.ValueTextEquals("winner"u8))
            Winner = reader.Read() ? JsonField.Text(ref reader, "winner", ref fault) : default;
        else if (reader.ValueTextEquals("judge"u8))
            judge = reader.Read() ? JsonField.Rater(ref reader, "judge", ref fault) : default;
        else if (reader.ValueTextEquals("judge_hash"u8))
            judgeHash = reader.Read() ? JsonField.Rater(ref reader, "judge_hash", ref fault) : default;
        else if (category is not null && reader.ValueTextEquals("category_tag"u8))
            InCategory |= HasTrue(ref reader, category);
        else if (category is not null && reader.ValueTextEquals("is_code"u8))
            InCategory |= reader.Read() && reader.TokenType == JsonTokenType.True && "code"u8.SequenceEqual(category);
        else if (Details?.TryRead(ref reader) != true)
            reader.Skip();
    }

    // Tags are grouped by classifier, {"math_v0.1": {"math": true}}, so a category may stand at any depth.
    static bool HasTrue(scoped ref Utf8JsonReader reader, byte[] category)
    {
        reader.Read();
        var found = false;
        var depth = reader.CurrentDepth;
        if (reader.TokenType != JsonTokenType.StartObject)
            reader.Skip();
        else
            while (reader.Read() && reader.CurrentDepth > depth)
                found |= reader.TokenType == JsonTokenType.PropertyName && JsonField.HasName(ref reader) && reader.ValueTextEquals(category) && reader.Read() && reader.TokenType == JsonTokenType.True;
        return found;
    }
}
