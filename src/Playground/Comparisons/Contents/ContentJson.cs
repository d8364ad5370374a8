using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Playground.Comparisons.Contents;

/// <summary>
/// Parts as JSON, in exports and in the database: <c>{"kind":"text","text":…}</c>, <c>{"kind":"media","hash":…,"mediaType":…,"size":…,"altText":…}</c>, and calls of
/// functions, see <see cref="ToolCallJson"/>.
/// Kinds and members that this version doesn't know are read and written back.
/// </summary>
public static class ContentJson
{
    public const string Kind = "kind";
    public const string TextKind = "text";
    const string MediaKind = "media";

    public static void Write(Utf8JsonWriter json, Content part)
    {
        if (part is UnknownPart { Kind.Length: 0, Further: { } whole })
        {
            json.WriteRawValue(whole);
            return;
        }
        json.WriteStartObject();
        switch (part)
        {
            case TextPart text: WriteText(json, text); break;
            case MediaPart media: WriteMedia(json, media); break;
            case ToolCallPart call: ToolCallJson.Write(json, call); break;
            case UnknownPart { Kind.Length: > 0 } unknown: json.WriteString(Kind, unknown.Kind); break;
        }
        WriteFurther(json, part);
        json.WriteEndObject();
    }

    /// <summary>What isn't a part as this version writes it is an <see cref="UnknownPart"/>.</summary>
    public static Content Read(JsonElement part) => KindOf(part) switch
    {
        TextKind when part.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String =>
            new TextPart(text.GetString()!) { Further = FurtherOf(part, Kind, "text") },
        MediaKind when Media(part) is { } media => media,
        ToolCallJson.KindName when ToolCallJson.Read(part) is { } call => call,
        { Length: > 0 } kind => new UnknownPart(kind) { Further = FurtherOf(part, Kind) },
        _ => new UnknownPart("") { Further = part.GetRawText() },
    };

    public static string? KindOf(JsonElement part) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty(Kind, out var kind) && kind.ValueKind == JsonValueKind.String ? kind.GetString() : null;

    /// <summary>Adds the members that a newer version had stored to the object that is being written.</summary>
    public static void WriteFurther(Utf8JsonWriter json, Content part)
    {
        if (part.Further is null)
            return;
        using var further = JsonDocument.Parse(part.Further);
        foreach (var member in further.RootElement.EnumerateObject())
            member.WriteTo(json);
    }

    /// <summary>The members of a part beside those that are known, as a JSON object; <c>null</c> without any.</summary>
    public static string? FurtherOf(JsonElement part, params ReadOnlySpan<string> known)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        var any = false;
        foreach (var member in part.EnumerateObject())
            if (!known.Contains(member.Name))
            {
                member.WriteTo(json);
                any = true;
            }
        json.WriteEndObject();
        json.Flush();
        return any ? Encoding.UTF8.GetString(buffer.WrittenSpan) : null;
    }

    static void WriteText(Utf8JsonWriter json, TextPart text)
    {
        json.WriteString(Kind, TextKind);
        json.WriteString("text", text.Text);
    }

    static void WriteMedia(Utf8JsonWriter json, MediaPart media)
    {
        json.WriteString(Kind, MediaKind);
        json.WriteString("hash", media.Hash);
        json.WriteString("mediaType", media.MediaType);
        json.WriteNumber("size", media.Size);
        if (media.AltText is { } alt)
            json.WriteString("altText", alt);
    }

    static MediaPart? Media(JsonElement part)
    {
        if (Text(part, "hash") is not { } hash || Text(part, "mediaType") is not { } type
            || !part.TryGetProperty("size", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt64(out var size))
            return null;
        var alt = Text(part, "altText");
        return new(hash, type, size) { AltText = alt, Further = alt is null ? FurtherOf(part, Kind, "hash", "mediaType", "size") : FurtherOf(part, Kind, "hash", "mediaType", "size", "altText") };
    }

    static string? Text(JsonElement part, string name) =>
        part.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
