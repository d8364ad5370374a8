using System.Text.Json;
using Playground.Faults;

namespace Playground.Judging;

/// <summary>The fields of an LMArena battle that make it a vote, as the dataset cards of arena-human-preference-100k and -140k name them.</summary>
ref struct LmArenaBattle
{
    public ReadOnlySpan<byte> ModelA { get; private set; }

    public ReadOnlySpan<byte> ModelB { get; private set; }

    public ReadOnlySpan<byte> Winner { get; private set; }

    public ReadOnlySpan<byte> Rater { get; private set; }

    public bool InCategory { get; private set; }

    /// <summary>What keeps the object from being a vote, <c>null</c> when nothing does.</summary>
    public Fault? Fault { get; private set; }

    /// <exception cref="JsonException"><paramref name="json"/> is not one whole object.</exception>
    public static LmArenaBattle Read(ReadOnlySpan<byte> json, byte[]? category)
    {
        var battle = new LmArenaBattle { InCategory = category is null };
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("an object was expected.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            battle.ReadProperty(ref reader, category);
        if (reader.Read())
            throw new JsonException("the line goes on after the object.");
        if (battle.Fault is null && (battle.ModelA.IsEmpty || battle.ModelB.IsEmpty || battle.Winner.IsEmpty))
            battle.Fault = VoteFaults.MissingFields;
        return battle;
    }

    void ReadProperty(scoped ref Utf8JsonReader reader, byte[]? category)
    {
        if (reader.ValueTextEquals("model_a"u8))
            ModelA = Text(ref reader, "model_a");
        else if (reader.ValueTextEquals("model_b"u8))
            ModelB = Text(ref reader, "model_b");
        else if (reader.ValueTextEquals("winner"u8))
            Winner = Text(ref reader, "winner");
        else if (reader.ValueTextEquals("judge"u8))
            Rater = Text(ref reader, "judge");
        else if (reader.ValueTextEquals("judge_hash"u8))
            Rater = Text(ref reader, "judge_hash");
        else if (category is not null && reader.ValueTextEquals("category_tag"u8))
            InCategory |= HasTrue(ref reader, category);
        else if (category is not null && reader.ValueTextEquals("is_code"u8))
            InCategory |= reader.Read() && reader.TokenType == JsonTokenType.True && "code"u8.SequenceEqual(category);
        else
            reader.Skip();
    }

    ReadOnlySpan<byte> Text(scoped ref Utf8JsonReader reader, string field)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return default;
        if (reader.TokenType != JsonTokenType.String)
        {
            Fault = new(VoteFaultKind.FieldNotText, $"The field {field} is not a text.");
            reader.Skip();
            return default;
        }
        if (!reader.ValueIsEscaped)
            return reader.ValueSpan;
        var unescaped = new byte[reader.ValueSpan.Length];
        return unescaped.AsSpan(0, reader.CopyString(unescaped));
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
                found |= reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(category) && reader.Read() && reader.TokenType == JsonTokenType.True;
        return found;
    }
}
