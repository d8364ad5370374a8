using System.Globalization;
using System.Text;
using System.Text.Json;
using Playground.Settings;

namespace Playground.Connectors.Failures;

/// <summary>Reads errors in the shapes that hosts use; never throws, whatever the bytes.</summary>
static class WireErrorReader
{
    const int RawCharacters = 400;

    public static WireError Read(ReadOnlySpan<byte> body)
    {
        var raw = Cut(Encoding.UTF8.GetString(body[..Math.Min(body.Length, RawCharacters * 4)]));
        try
        {
            using var document = ForeignJson.ParseStart(Json(body));
            return Read(document.RootElement) with { Raw = raw };
        }
        catch (JsonException)
        {
            return new WireError { Raw = raw, Message = PlainWords.Of(raw) };
        }
    }

    /// <summary>An error may have the shape of an event: what counts is its data.</summary>
    static ReadOnlySpan<byte> Json(ReadOnlySpan<byte> body)
    {
        body = body.Trim(" \t\r\n\uFEFF"u8);
        var isEvent = body.StartsWith("data:"u8) || body.StartsWith("event:"u8) || body.StartsWith(":"u8);
        return isEvent && body.IndexOf((byte)'{') is >= 0 and var start ? body[start..] : body;
    }

    static WireError Read(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0) root = root[0];
        if (root.ValueKind != JsonValueKind.Object) return new WireError { Message = Text(root) };
        var error = Unwrap(root);
        if (error.ValueKind != JsonValueKind.Object) return new WireError { Message = Text(error), Status = Status(root), Codes = string.Join(' ', Codes(root)), RequestId = Text(root, "request_id") };
        var message = Message(root, error);
        return new WireError
        {
            Message = message,
            Codes = string.Join(' ', Codes(error)),
            Parameter = Text(error, "param") ?? DetailParameter(root),
            Status = Status(error) ?? Status(root),
            RetryAfter = RetryDelay(error),
            Tokens = Count(error, "n_prompt_tokens"),
            Limit = Count(error, "n_ctx"),
            RequestId = Text(root, "request_id"),
            IsUpstream = message?.StartsWith("litellm.", StringComparison.Ordinal) == true || (error.TryGetProperty("metadata", out var metadata) && Text(metadata, "provider_name") is not null),
        };
    }

    static string? Message(JsonElement root, JsonElement error) =>
        Text(error, "message") ?? Text(error, "msg") ?? Detail(root) ?? Text(error, "error") ?? Upstream(error)
        ?? Text(root, "message") ?? Text(error, "html-message") ?? Text(root, "html-message") ?? Text(error, "error_description") ?? Text(root, "title")
        ?? (Elements(root, "errors").FirstOrDefault() is { ValueKind: JsonValueKind.Object } first ? Text(first, "message") : null);

    /// <summary>OpenAI Responses wraps once more (<c>response.error</c>), so do FastAPI (<c>detail.error</c>) and Groq (<c>x_groq.error</c>).</summary>
    static JsonElement Unwrap(JsonElement root)
    {
        foreach (var wrapper in (ReadOnlySpan<string>)["response", "detail", "x_groq"])
            if (root.TryGetProperty(wrapper, out var inner) && inner.ValueKind == JsonValueKind.Object && (wrapper != "x_groq" || inner.TryGetProperty("error", out _)))
            {
                root = inner;
                break;
            }
        return root.TryGetProperty("error", out var error) && error.ValueKind is JsonValueKind.Object or JsonValueKind.String ? error : root;
    }

    static IEnumerable<string> Codes(JsonElement error)
    {
        foreach (var name in (string[])["type", "code", "status"])
            if (Text(error, name) is { } code && !int.TryParse(code, out _)) yield return code;
        if (error.TryGetProperty("innererror", out var inner) && Text(inner, "code") is { } innerCode) yield return innerCode;
        foreach (var detail in Details(error))
        {
            if (Text(detail, "reason") is { } reason) yield return reason;
            foreach (var violation in Elements(detail, "violations"))
                if (Text(violation, "quotaId") is { } quota) yield return quota;
        }
    }

    static int? Status(JsonElement error) =>
        Count(error, "code") is { } code and >= 100 and < 600 ? (int)code
        : (Count(error, "StatusCode") ?? Count(error, "status_code")) is { } named and >= 100 and < 600 ? (int)named
        : Count(error, "status") is { } status and >= 100 and < 600 ? (int)status
        : int.TryParse(Text(error, "code"), NumberStyles.None, CultureInfo.InvariantCulture, out var written) && written is >= 100 and < 600 ? written : null;

    /// <summary>Gemini: <c>google.rpc.RetryInfo</c>, for instance <c>"retryDelay": "17.5s"</c>.</summary>
    static TimeSpan? RetryDelay(JsonElement error)
    {
        foreach (var detail in Details(error))
            if (Text(detail, "retryDelay")?.TrimEnd('s') is { } delay
                && double.TryParse(delay, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 1e9)
                return TimeSpan.FromSeconds(seconds);
        return null;
    }

    /// <summary>FastAPI: <c>detail</c> is a text or a list of <c>{loc, msg}</c>.</summary>
    static string? Detail(JsonElement root) =>
        Text(root, "detail") ?? (Elements(root, "detail").FirstOrDefault() is { ValueKind: JsonValueKind.Object } first ? DetailParameter(root) is { } parameter ? $"{parameter}: {Text(first, "msg")}" : Text(first, "msg") : null);

    static string? DetailParameter(JsonElement root) =>
        Elements(root, "detail").FirstOrDefault() is { ValueKind: JsonValueKind.Object } first ? Text(Elements(first, "loc").LastOrDefault()) : null;

    /// <summary>OpenRouter puts the words of the host behind it into <c>metadata.raw</c>.</summary>
    static string? Upstream(JsonElement error) => error.TryGetProperty("metadata", out var metadata) ? Text(metadata, "raw") : null;

    static IEnumerable<JsonElement> Details(JsonElement error) => Elements(error, "details");

    static IEnumerable<JsonElement> Elements(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? Text(value) : null;

    static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    static long? Count(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) ? count : null;

    static string Cut(string text) => text.Length <= RawCharacters ? text : text[..RawCharacters] + "…";
}
