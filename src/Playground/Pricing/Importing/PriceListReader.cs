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
    /// <returns>What can be taken, and what is wrong with the rest; every fault names the model, the field and what was expected.</returns>
    /// <exception cref="InvalidPricesException">It isn't such a list, or nothing of it can be taken.</exception>
    public static ImportedPrices Read(Stream stream, string name, DateOnly readOn, PriceListFormat? format = null)
    {
        using var document = Parse(stream, name);
        var found = format ?? Recognise(document.RootElement) ?? throw new InvalidPricesException(PricingFaultKind.NotAPriceList, $"{name} is not a price list. {Expected}");
        var imported = found == PriceListFormat.LiteLlm ? LiteLlmPrices.Read(document.RootElement, readOn) : OpenRouterPrices.Read(document.RootElement, readOn);
        if (imported.Rows.Count > 0)
            return imported;
        InvalidPricesException.ThrowIf(imported.Faults.Select(fault => fault.In(name)));
        throw new InvalidPricesException(PricingFaultKind.NoModelWithPrice, $"{name} holds no model with a price.");
    }

    static JsonDocument Parse(Stream stream, string name)
    {
        try
        {
            return ForeignJson.Parse(stream, Lenient);
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
