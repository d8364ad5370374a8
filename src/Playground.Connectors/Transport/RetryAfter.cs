using System.Globalization;
using System.Net.Http.Headers;

namespace Playground.Connectors.Transport;

/// <summary>Reads how long a host asks to wait.</summary>
static class RetryAfter
{
    /// <summary>LiteLLM hands on what the host behind it asked for under this name alone.</summary>
    const string Upstream = "llm_provider-retry-after";

    /// <summary>From <c>retry-after-ms</c>, or <c>Retry-After</c> as seconds or a date; <c>null</c> when neither can be read.</summary>
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (First(headers, "retry-after-ms") is { } milliseconds && Number(milliseconds) is { } ms)
            return Span(ms / 1000);
        if ((First(headers, "Retry-After") ?? First(headers, Upstream)) is not { } value)
            return null;
        if (Number(value) is { } seconds)
            return Span(seconds);
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? TimeSpan.FromTicks(Math.Max(0, (date - now).Ticks))
            : null;
    }

    static string? First(HttpResponseHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.First().Trim() : null;

    static double? Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    static TimeSpan Span(double seconds) => TimeSpan.FromSeconds(Math.Min(seconds, 1e9));
}
