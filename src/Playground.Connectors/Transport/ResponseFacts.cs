using System.Net.Http.Headers;

namespace Playground.Connectors.Transport;

/// <summary>What response headers tell about a request.</summary>
static class ResponseFacts
{
    const int MostLimits = 32;
    const int MostCharacters = 200;
    static readonly string[] RequestIds = ["x-request-id", "request-id", "apim-request-id", "x-goog-request-id", "x-generation-id", "cf-ray"];

    public static string? RequestId(HttpResponseHeaders headers, KeyMask mask)
    {
        foreach (var name in RequestIds)
            if (headers.NonValidated.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 } id)
                return mask.Apply(Cut(id));
        return null;
    }

    /// <summary>All headers that speak of rate limits, in lower case.</summary>
    public static IReadOnlyDictionary<string, string>? RateLimits(HttpResponseHeaders headers, KeyMask mask)
    {
        var limits = headers.NonValidated
            .Where(header => header.Key.Contains("ratelimit", StringComparison.OrdinalIgnoreCase) || header.Key.StartsWith("retry-after", StringComparison.OrdinalIgnoreCase))
            .Take(MostLimits)
            .ToDictionary(header => header.Key.ToLowerInvariant(), header => mask.Apply(Cut(header.Value.ToString()))!);
        return limits.Count > 0 ? limits : null;
    }

    static string Cut(string text) => text.Length <= MostCharacters ? text : text[..MostCharacters];
}
