using System.Text.Json;
using Playground.Faults;

namespace Playground.Pricing.Importing;

/// <summary>
/// Reads OpenRouter's list of models. A model's id is <c>openrouter/&lt;id&gt;</c>: what OpenRouter charges is no other provider's price. −1 means
/// that the price depends on the model a router picks, hence unknown. <c>overrides</c> hold from a length of the prompt on.
/// </summary>
static class OpenRouterPrices
{
    const string Source = "https://openrouter.ai/api/v1/models";

    public static ImportedPrices Read(JsonElement root, DateOnly readOn)
    {
        var list = new PriceListEntries();
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Array)
            list.Refuse(new(PricingFaultKind.NoData, $"\"data\" is missing; expected an array of models."));
        else
            foreach (var (model, index) in data.EnumerateArray().Select((model, index) => (model, index)))
                if (Text(model, "id") is not { Length: > 0 } id)
                    list.Refuse(new Fault(PricingFaultKind.NoId, $"\"id\" is missing; expected the name of a model.").In($"data[{index}]"));
                else if (model.TryGetProperty("pricing", out var pricing) && pricing.ValueKind == JsonValueKind.Null)
                    list.Add(id, _ => []);
                else if (pricing.ValueKind != JsonValueKind.Object)
                    list.Refuse(new Fault(PricingFaultKind.NoPricing, $"\"pricing\" is missing; expected an object with \"prompt\" and \"completion\".").In(id));
                else
                    list.Add(id, faults => Rows(id, pricing, readOn, faults));
        return list.As(PriceListFormat.OpenRouter);
    }

    static IReadOnlyList<PriceRow> Rows(string id, JsonElement pricing, DateOnly readOn, List<Fault> faults)
    {
        if (IsRouter(id, pricing))
            return [];
        var terms = Set(new() { ValidFrom = readOn, ReadOn = readOn, Source = Source }, id, pricing, faults);
        var rows = new List<PriceTerms> { terms };
        rows.AddRange(OpenRouterOverrides.Rows(terms, pricing, (before, change) => Set(before, id, change, faults)));
        return terms.Input is null && terms.Output is null ? [] : [.. rows.Select(row => new PriceRow($"openrouter/{id}", row))];
    }

    static bool IsRouter(string id, JsonElement pricing) =>
        new[] { "prompt", "completion" }.Any(field => pricing.TryGetProperty(field, out var value) && PriceNumber.Read(id, field, value, []) == -1);

    static PriceTerms Set(PriceTerms terms, string id, JsonElement pricing, List<Fault> faults)
    {
        decimal? Charge(string field) => pricing.TryGetProperty(field, out var value) ? PriceNumber.ReadCharge(id, $"pricing.{field}", value, faults) : null;
        decimal? PerMillion(string field) => PriceNumber.PerMillion(Charge(field));
        return terms with
        {
            Input = PerMillion("prompt") ?? terms.Input,
            Output = PerMillion("completion") ?? terms.Output,
            CachedInput = PerMillion("input_cache_read") ?? terms.CachedInput,
            CacheWrite = PerMillion("input_cache_write") ?? terms.CacheWrite,
            CacheWriteHour = PerMillion("input_cache_write_1h") ?? terms.CacheWriteHour,
            Reasoning = PerMillion("internal_reasoning") ?? terms.Reasoning,
            ImageOutput = PerMillion("image_output") ?? terms.ImageOutput,
            AudioInput = PerMillion("audio") ?? terms.AudioInput,
            AudioOutput = PerMillion("audio_output") ?? terms.AudioOutput,
            PerRequest = Charge("request") ?? terms.PerRequest,
        };
    }

    static string? Text(JsonElement model, string field) =>
        model.ValueKind == JsonValueKind.Object && model.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
