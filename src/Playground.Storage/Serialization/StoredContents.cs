using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Playground.Comparisons.Contents;

namespace Playground.Storage.Serialization;

/// <summary>
/// Contents in two columns: their text, which is searched, and the parts as JSON. Plain text, which nearly all of them are, has no JSON. In it a text is
/// told by its length only, as in <c>[{"kind":"text","length":12},{"kind":"media",…}]</c>: words are stored once, and can be cut where they are stored.
/// </summary>
// Programs from before these columns refuse the database as newer than themselves; who goes back takes the backup that the migration made. What later
// programs write into the JSON without a migration is kept by this one as it is.
static class StoredContents
{
    const string Length = "length";

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns><c>null</c> for plain text.</returns>
    public static string? Write(ContentList contents)
    {
        if (contents.IsPlainText)
            return null;
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartArray();
        foreach (var part in contents)
            if (part is TextPart text)
                WriteText(json, text);
            else
                ContentJson.Write(json, part);
        json.WriteEndArray();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <param name="text">May be cut: then the parts have what is left of it.</param>
    public static ContentList Read(string text, string? json)
    {
        if (json is null)
            return text;
        using var document = JsonDocument.Parse(json);
        var parts = new List<Content>();
        var from = 0;
        foreach (var part in document.RootElement.EnumerateArray())
            if (LengthOf(part) is { } length)
            {
                if (parts.Exists(earlier => earlier is TextPart) && text.AsSpan(from).StartsWith(ContentList.Between))
                    from += ContentList.Between.Length;
                var piece = text.Substring(from, Math.Min(length, text.Length - from));
                parts.Add(new TextPart(piece) { Further = ContentJson.FurtherOf(part, ContentJson.Kind, Length) });
                from += piece.Length;
            }
            else
                parts.Add(ContentJson.Read(part));
        // Words that no part claims are kept all the same.
        if (from < text.Length)
            parts.Add(new TextPart(text[from..]));
        return [.. parts];
    }

    static void WriteText(Utf8JsonWriter json, TextPart text)
    {
        json.WriteStartObject();
        json.WriteString(ContentJson.Kind, ContentJson.TextKind);
        json.WriteNumber(Length, text.Text.Length);
        ContentJson.WriteFurther(json, text);
        json.WriteEndObject();
    }

    static int? LengthOf(JsonElement part) =>
        ContentJson.KindOf(part) == ContentJson.TextKind && part.TryGetProperty(Length, out var length) && length.ValueKind == JsonValueKind.Number && length.TryGetInt32(out var count) && count >= 0
            ? count : null;
}
