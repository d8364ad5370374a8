using System.Text;
using System.Text.Json;

namespace Playground.Connectors.Framing;

/// <summary>
/// Walking JSON forward only. Each method expects the reader on a value's first token (or a member's name) and leaves it on the value's
/// last token, whatever the value turned out to be: a host that sends another type than documented is not a reason to lose an answer.
/// </summary>
static class JsonMembers
{
    /// <summary>Whether the name or text on which the reader stands is this one. Few are written with escapes: the others are compared as they are.</summary>
    public static bool Is(this ref Utf8JsonReader reader, ReadOnlySpan<byte> text) =>
        reader.ValueIsEscaped ? reader.ValueTextEquals(text) : reader.ValueSpan.SequenceEqual(text);

    /// <summary>Steps onto the next member's name; false at the object's end.</summary>
    public static bool NextMember(this ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Steps onto the next element; false at the array's end.</summary>
    public static bool NextElement(this ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;

    /// <summary>Steps from a member's name onto its value.</summary>
    public static bool EntersObject(this ref Utf8JsonReader reader) => Enters(ref reader, JsonTokenType.StartObject);

    public static bool EntersArray(this ref Utf8JsonReader reader) => Enters(ref reader, JsonTokenType.StartArray);

    /// <summary>Steps from a member's name onto its value; true when it is a string with something in it.</summary>
    public static bool EntersText(this ref Utf8JsonReader reader) => Enters(ref reader, JsonTokenType.String) && reader.ValueSpan.Length > 0;

    /// <summary>The member's text; <c>null</c> for an empty text and for any other type. Invalid text is mended, not refused.</summary>
    public static string? ReadText(this ref Utf8JsonReader reader) => reader.EntersText() ? LenientText.Decode(ref reader) : null;

    /// <summary>The member's text, without allocating when it is still the same.</summary>
    public static string? ReadText(this ref Utf8JsonReader reader, string? known)
    {
        if (!reader.EntersText()) return known;
        if (known is null) return LenientText.Decode(ref reader);
        var isSame = (!reader.ValueIsEscaped && Ascii.Equals(reader.ValueSpan, known)) || reader.ValueTextEquals(known);
        return isSame ? known : LenientText.Decode(ref reader);
    }

    /// <summary>The member's number of tokens; <c>null</c> for anything that isn't one.</summary>
    public static long? ReadCount(this ref Utf8JsonReader reader)
    {
        if (!Enters(ref reader, JsonTokenType.Number)) return null;
        if (reader.TryGetInt64(out var whole)) return whole >= 0 ? whole : null;
        return reader.TryGetDouble(out var number) && number is >= 0 and < long.MaxValue ? (long)number : null;
    }

    public static double? ReadNumber(this ref Utf8JsonReader reader) =>
        Enters(ref reader, JsonTokenType.Number) && reader.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    public static bool? ReadFlag(this ref Utf8JsonReader reader)
    {
        reader.Read();
        var type = reader.TokenType;
        reader.Skip();
        return type switch { JsonTokenType.True => true, JsonTokenType.False => false, _ => null };
    }

    /// <summary>False for <c>null</c>, <c>false</c>, an empty text and an empty object: hosts send these where there is nothing to say.</summary>
    public static bool ReadWhetherSet(this ref Utf8JsonReader reader)
    {
        reader.Read();
        var start = reader.TokenStartIndex;
        var isEmpty = reader.TokenType is JsonTokenType.Null or JsonTokenType.False || (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty);
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        reader.Skip();
        return !isEmpty && !(isObject && reader.BytesConsumed - start == 2);
    }

    /// <summary>Steps from a member's name over its value and returns a reader that stands on the value, to read it later.</summary>
    public static Utf8JsonReader SkipMember(this scoped ref Utf8JsonReader reader)
    {
        reader.Read();
        var value = reader;
        reader.Skip();
        return value;
    }

    /// <summary>False for a value that was never found.</summary>
    public static bool IsThere(this scoped in Utf8JsonReader value) => value.TokenType != JsonTokenType.None;

    static bool Enters(ref Utf8JsonReader reader, JsonTokenType wanted)
    {
        if (reader.TokenType == JsonTokenType.PropertyName) reader.Read();
        if (reader.TokenType == wanted) return true;
        reader.Skip();
        return false;
    }
}
