using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Playground.Settings;

/// <summary>
/// JSON that somebody else wrote. It may hold what no text can: half a character (<c>"\ud83d"</c>), or bytes that aren't UTF-8. What is read here holds
/// <see cref="Broken"/> in its place, so that one such text costs itself and nothing beside it; a name that holds it names nothing (<see cref="ForeignName"/>).
/// </summary>
public static class ForeignJson
{
    /// <summary>Stands for what can't be read (U+FFFD).</summary>
    public const char Broken = '\uFFFD';

    /// <param name="document">Is mended where it stands.</param>
    /// <exception cref="JsonException">It isn't JSON.</exception>
    public static JsonDocument Parse(byte[] document, JsonDocumentOptions options = default) => JsonDocument.Parse(Mended(document), options);

    /// <summary>The value with which a text begins, whatever follows it.</summary>
    /// <exception cref="JsonException">It doesn't begin with JSON.</exception>
    public static JsonDocument ParseStart(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(Mended(text.ToArray()));
        return JsonDocument.ParseValue(ref reader);
    }

    /// <inheritdoc cref="Parse(byte[], JsonDocumentOptions)"/>
    public static JsonDocument Parse(Stream stream, JsonDocumentOptions options = default)
    {
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        var document = whole.ToArray();
        return Parse(document.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? document[Encoding.UTF8.Preamble.Length..] : document, options);
    }

    static byte[] Mended(byte[] document)
    {
        if (!Utf8.IsValid(document))
            document = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(document));
        MendHalves(document);
        return document;
    }

    /// <summary>Replaces each escape of half a character by one of the same length.</summary>
    static void MendHalves(Span<byte> document)
    {
        for (var at = document.IndexOf((byte)'\\'); at >= 0 && at + 1 < document.Length;)
        {
            var half = Half(document[at..]);
            if (half is { } high && high && Half(document[(at + 6)..]) == false)
                at += 12;
            else if (half is not null)
            {
                "FFFD"u8.CopyTo(document[(at + 2)..]);
                at += 6;
            }
            else
                at += 2;
            var next = at < document.Length ? document[at..].IndexOf((byte)'\\') : -1;
            at = next < 0 ? -1 : at + next;
        }
    }

    /// <returns>Whether the text begins with the escape of a first half (<c>true</c>) or a second (<c>false</c>); <c>null</c> with neither.</returns>
    static bool? Half(ReadOnlySpan<byte> text)
    {
        if (text.Length < 6 || text[0] != '\\' || text[1] != 'u' || (text[2] | 0x20) != 'd' || !char.IsAsciiHexDigit((char)text[4]) || !char.IsAsciiHexDigit((char)text[5]))
            return null;
        return (text[3] | 0x20) switch
        {
            '8' or '9' or 'a' or 'b' => true,
            'c' or 'd' or 'e' or 'f' => false,
            _ => null,
        };
    }
}
