using System.Globalization;
using System.Net.Http.Headers;
using Playground.Connectors.Transport;
using Playground.Metrics;

namespace Playground.Connectors.Protocol;

/// <summary>Reads what gateways tell in their headers about how they came by an answer.</summary>
static class GatewayHeaders
{
    const int MostCharacters = 200;
    const int CheckFailed = 246;
    static readonly string[] Caches = ["x-portkey-cache-status", "cf-aig-cache-status", "helicone-cache", "x-litellm-cache-status", "x-gateway-cache"];

    /// <param name="model">The model that was asked for.</param>
    /// <returns><c>null</c> where no gateway makes itself known.</returns>
    public static GatewayFacts? Read(HttpResponseHeaders headers, int? status, string model, KeyMask mask)
    {
        string? First(string name) => headers.NonValidated.TryGetValues(name, out var values) ? mask.Apply(Cut(values.First().Trim())) : null;
        var facts = First("x-litellm-version") is not null || First("x-litellm-call-id") is not null ? LiteLlm(First, model)
            : First("x-portkey-last-used-option-index") is not null ? Portkey(First)
            : status == CheckFailed || Array.Exists(Caches, name => IsHit(First(name))) ? new GatewayFacts()
            : null;
        return facts is null ? null : facts with { IsCached = facts.IsCached || Array.Exists(Caches, name => IsHit(First(name))), HasFailedCheck = status == CheckFailed };
    }

    static GatewayFacts LiteLlm(Func<string, string?> first, string model)
    {
        var group = first("x-litellm-model-group");
        var fallbacks = Count(first("x-litellm-attempted-fallbacks"));
        return new()
        {
            Name = "LiteLLM",
            Group = group is null || group == model ? null : group,
            Deployment = first("x-litellm-model-name") ?? first("x-litellm-model-id"),
            Fallbacks = fallbacks,
            Retries = Count(first("x-litellm-attempted-retries")),
            IsFallback = fallbacks > 0 || (group is not null && !ModelNames.AreSame(group, model)),
            IsCached = first("x-litellm-cache-key") is { Length: > 0 },
            // A stream begins before anybody knows what it will cost.
            CostUsd = decimal.TryParse(first("x-litellm-response-cost"), NumberStyles.Float, CultureInfo.InvariantCulture, out var cost) && cost > 0 ? cost : null,
        };
    }

    static GatewayFacts Portkey(Func<string, string?> first)
    {
        var option = first("x-portkey-last-used-option-index");
        return new()
        {
            Name = "Portkey",
            Deployment = option is null or "config" or "0" ? null : option,
            Provider = first("x-portkey-provider"),
            Retries = Count(first("x-portkey-retry-attempt-count")),
            // config.targets[0] is the first choice; any later one stands in for it.
            IsFallback = option is not null && option.Split('[').Skip(1).Any(index => Count(index.TrimEnd(']', '.')) > 0 || Count(index.Split(']')[0]) > 0),
        };
    }

    static bool IsHit(string? status) => status?.Contains("HIT", StringComparison.OrdinalIgnoreCase) == true;

    static int? Count(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    static string Cut(string text) => text.Length <= MostCharacters ? text : text[..MostCharacters];
}
