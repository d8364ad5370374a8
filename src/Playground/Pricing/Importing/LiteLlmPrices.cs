using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Playground.Faults;

namespace Playground.Pricing.Importing;

/// <summary>
/// Reads LiteLLM's price list. A model's id is <c>&lt;litellm_provider&gt;/&lt;key&gt;</c>, or the key itself where it begins with the provider
/// already. Field names end in the threshold and the tier they hold for: <c>input_cost_per_token_above_200k_tokens_priority</c>.
/// </summary>
static partial class LiteLlmPrices
{
    const string Source = "https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json";

    /// <summary>The field of a price without a threshold or tier of its own.</summary>
    public static bool IsPrice(string field) => Field().Match(field) is { Success: true } match && match.Groups["above"].Length + match.Groups["tier"].Length == 0;

    public static bool LooksLike(JsonElement model) => model.EnumerateObject().Any(field => field.Name == "litellm_provider" || Field().IsMatch(field.Name));

    public static ImportedPrices Read(JsonElement root, DateOnly readOn)
    {
        var list = new PriceListEntries();
        if (root.ValueKind != JsonValueKind.Object)
            list.Refuse(new(PricingFaultKind.NotAnObject, $"expected an object keyed by model, not {root.ValueKind}."));
        else
            foreach (var entry in root.EnumerateObject().Where(entry => entry.Name != "sample_spec"))
                if (entry.Value.ValueKind != JsonValueKind.Object)
                    list.Refuse(new Fault(PricingFaultKind.NotAnObject, $"expected an object with prices, not {entry.Value.ValueKind}.").In(entry.Name));
                else
                    // The list names some models twice, with and without their provider: the full name is the later and better kept one.
                    list.Add(entry.Name, faults => Rows(entry, readOn, faults), found => found[0].Model == entry.Name);
        return list.As(PriceListFormat.LiteLlm);
    }

    static IReadOnlyList<PriceRow> Rows(JsonProperty model, DateOnly readOn, List<Fault> faults)
    {
        var terms = new Dictionary<(string? Tier, long? Above), PriceTerms> { [(null, null)] = new() };
        foreach (var (field, match) in model.Value.EnumerateObject().Select(field => (field, Field().Match(field.Name))).Where(pair => pair.Item2.Success).OrderBy(pair => pair.Item2.Groups["above"].Length))
        {
            if (PriceNumber.ReadCharge(model.Name, field.Name, field.Value, faults) is not { } price)
                continue;
            var key = Key(match);
            // Above a threshold, what isn't named anew costs what it costs below.
            var before = terms.GetValueOrDefault(key) ?? (key.Above is null ? new() : terms.GetValueOrDefault((key.Tier, null)) ?? new());
            terms[key] = Set(before, match.Groups["what"].Value, price);
        }
        LiteLlmTiers.Read(model, terms, Set, faults);
        var id = Id(model);
        return [.. terms.Where(pair => IsUsable(pair.Key, pair.Value)).Select(pair => new PriceRow(id, pair.Value with
        {
            Tier = pair.Key.Tier, AboveInputTokens = pair.Key.Above, ValidFrom = readOn, ReadOn = readOn, Source = Source,
        }))];
    }

    static (string? Tier, long? Above) Key(Match match) => (
        PriceTier.Normalise(match.Groups["tier"].Value),
        match.Groups["above"].Value is { Length: > 0 } thousands ? long.Parse(thousands, CultureInfo.InvariantCulture) * 1000 : null);

    // A tier or threshold of which only a part is known would price answers wrongly, so it counts as unknown.
    static bool IsUsable((string? Tier, long? Above) key, PriceTerms terms) => key == (null, null)
        ? PriceRowCheck.Amounts(terms).Any(amount => amount.Amount is not null)
        : terms.Input is not null && terms.Output is not null;

    static PriceTerms Set(PriceTerms terms, string field, decimal price) => field switch
    {
        "input_cost_per_token" => terms with { Input = PriceNumber.PerMillion(price) },
        "cache_read_input_token_cost" => terms with { CachedInput = PriceNumber.PerMillion(price) },
        "cache_creation_input_token_cost" => terms with { CacheWrite = PriceNumber.PerMillion(price) },
        "cache_creation_input_token_cost_above_1hr" => terms with { CacheWriteHour = PriceNumber.PerMillion(price) },
        "output_cost_per_token" => terms with { Output = PriceNumber.PerMillion(price) },
        "output_cost_per_reasoning_token" => terms with { Reasoning = PriceNumber.PerMillion(price) },
        "input_cost_per_image_token" => terms with { ImageInput = PriceNumber.PerMillion(price) },
        "output_cost_per_image_token" => terms with { ImageOutput = PriceNumber.PerMillion(price) },
        "input_cost_per_audio_token" => terms with { AudioInput = PriceNumber.PerMillion(price) },
        "output_cost_per_audio_token" => terms with { AudioOutput = PriceNumber.PerMillion(price) },
        "input_cost_per_request" => terms with { PerRequest = price },
        _ => terms with { PerImage = price },
    };

    static string Id(JsonProperty model) =>
        model.Value.TryGetProperty("litellm_provider", out var provider) && provider.ValueKind == JsonValueKind.String && provider.GetString() is { Length: > 0 } name
        && !model.Name.StartsWith($"{name}/", StringComparison.Ordinal) ? $"{name}/{model.Name}" : model.Name;

    [GeneratedRegex("""
        ^(?<what>input_cost_per_token|output_cost_per_token|cache_read_input_token_cost|cache_creation_input_token_cost_above_1hr|cache_creation_input_token_cost|output_cost_per_reasoning_token
        |(input|output)_cost_per_(image|audio)_token|output_cost_per_image|input_cost_per_request)(_above_(?<above>[0-9]{1,5})k_tokens)?(_(?<tier>batches|flex|priority))?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
