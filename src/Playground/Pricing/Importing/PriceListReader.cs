using System.Text.Json;
using Playground.Settings;

namespace Playground.Pricing.Importing;

/// <summary>Reads price lists of others.</summary>
public static class PriceListReader
{
    const string Expected = "Expected was LiteLLM's object of models with input_cost_per_token, or OpenRouter's {\"data\": [{\"id\", \"pricing\"}]}.";

    static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="name">How messages call the file.</param>
    /// <param name="readOn">The day of reading: these lists carry no dates, so their prices hold from this day on.</param>
    /// <param name="format"><c>null</c> to tell by the content.</param>
    /// <exception cref="InvalidPricesException">It isn't such a list, or prices in it are faulty; every fault names the model, the field and what was expected.</exception>
    public static ImportedPrices Read(Stream stream, string name, DateOnly readOn, PriceListFormat? format = null)
    {
        using var document = Parse(stream, name);
        var faults = new List<PricingFault>();
        var found = format ?? Recognise(document.RootElement) ?? throw new InvalidPricesException(PricingFaultKind.NotAPriceList, $"{name} is not a price list. {Expected}");
        var imported = found == PriceListFormat.LiteLlm
            ? LiteLlmPrices.Read(document.RootElement, readOn, faults)
            : OpenRouterPrices.Read(document.RootElement, readOn, faults);
        faults.AddRange(imported.Rows.SelectMany(PriceRowCheck.Faults));
        InvalidPricesException.ThrowIf(faults.Select(fault => fault.In(name)));
        return imported.Rows.Count > 0 ? imported : throw new InvalidPricesException(PricingFaultKind.NoModelWithPrice, $"{name} holds no model with a price.");
    }

    static JsonDocument Parse(Stream stream, string name)
    {
        try
        {
            return JsonDocument.Parse(stream, Lenient);
        }
        catch (JsonException exception) when (stream is { CanSeek: true, Length: 0 })
        {
            throw new InvalidPricesException(PricingFaultKind.EmptyFile, $"{name} is empty. {Expected}", exception);
        }
        catch (JsonException exception)
        {
            throw new InvalidPricesException(PricingFaultKind.NotJson, $"{name} is not JSON at line {exception.LineNumber + 1}: {exception.Reason()} {Expected}", exception);
        }
    }

    static PriceListFormat? Recognise(JsonElement root) =>
        root.ValueKind != JsonValueKind.Object ? null
        : root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array ? PriceListFormat.OpenRouter
        : root.EnumerateObject().Any(model => model.Value.ValueKind == JsonValueKind.Object && LiteLlmPrices.LooksLike(model.Value)) ? PriceListFormat.LiteLlm
        : null;
}
