using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Playground.Faults;

namespace Playground.Ratings.VoteFiles;

/// <summary>Takes the token that a reader stands on for the value of a field; what it can't be taken for is noted as a fault that names the field.</summary>
static class JsonField
{
    /// <summary>Whether the name of a property can be compared; one that holds half a character nobody knows.</summary>
    public static bool HasName(scoped ref Utf8JsonReader reader)
    {
        Fault? fault = null;
        return !reader.ValueIsEscaped || (Unescaped(ref reader, "", ref fault).Length >= 0 && fault is null);
    }

    /// <summary>A text; empty where it is <c>null</c>.</summary>
    public static ReadOnlySpan<byte> Text(scoped ref Utf8JsonReader reader, string field, scoped ref Fault? fault)
    {
        if (reader.TokenType == JsonTokenType.String)
            return Unescaped(ref reader, field, ref fault);
        if (reader.TokenType != JsonTokenType.Null)
            fault ??= VoteFaults.FieldNotText(field);
        reader.Skip();
        return default;
    }

    /// <summary>Who voted: a text, a number, or a list of these (a model and its prompt, as MT-bench names judges), joined by commas.</summary>
    public static ReadOnlySpan<byte> Rater(scoped ref Utf8JsonReader reader, string field, scoped ref Fault? fault)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return TextOrNumber(ref reader, field, ref fault);
        var joined = new List<byte>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var part = TextOrNumber(ref reader, field, ref fault);
            if (joined.Count > 0 && !part.IsEmpty)
                joined.AddRange(", "u8);
            joined.AddRange(part);
        }
        return joined.ToArray();
    }

    /// <summary>A text, or a number or truth value as it is written; <c>null</c> for everything else and where it is empty.</summary>
    public static string? Scalar(scoped ref Utf8JsonReader reader, string field, scoped ref Fault? fault)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.String => Unescaped(ref reader, field, ref fault),
            JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => reader.ValueSpan,
            _ => default,
        };
        reader.Skip();
        fault ??= FieldText.FaultOfAnyLength(field, text);
        return text.IsEmpty ? null : Encoding.UTF8.GetString(text);
    }

    /// <summary>A name or a text without its escapes.</summary>
    public static ReadOnlySpan<byte> Unescaped(scoped ref Utf8JsonReader reader, string field, scoped ref Fault? fault)
    {
        if (!reader.ValueIsEscaped)
            return reader.ValueSpan;
        var unescaped = new byte[reader.ValueSpan.Length];
        try
        {
            return unescaped.AsSpan(0, reader.CopyString(unescaped));
        }
        // So the reader refuses what no text can hold.
        catch (InvalidOperationException)
        {
            fault ??= Utf8.IsValid(reader.ValueSpan) ? VoteFaults.LoneSurrogate(field) : VoteFaults.NotUtf8(field, reader.ValueSpan);
            return default;
        }
    }

    static ReadOnlySpan<byte> TextOrNumber(scoped ref Utf8JsonReader reader, string field, scoped ref Fault? fault) =>
        reader.TokenType == JsonTokenType.Number ? reader.ValueSpan : Text(ref reader, field, ref fault);
}
