using System.Text.Json;
using System.Text.Json.Serialization;
using Playground.Settings;

namespace Playground.Pricing;

/// <summary>
/// The JSON in which prices are shipped and kept: <c>{"source","readOn","prices":[{"models":[…],"price":{…}}]}</c>, where the first
/// two hold for every price that doesn't say otherwise. Keys that aren't known are passed over.
/// </summary>
public static class PriceFile
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <param name="name">How messages call the file.</param>
    /// <exception cref="InvalidPricesException">It isn't such a file, or its rows are faulty.</exception>
    public static IReadOnlyList<PriceRow> Read(Stream stream, string name)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(stream, Json) ?? throw new JsonException("it holds none; expected {\"prices\": […]}.");
            var rows = content.Rows().ToArray();
            InvalidPricesException.ThrowIf(PriceRowCheck.Faults(rows).Select(fault => fault.In(name)));
            return rows;
        }
        catch (JsonException exception)
        {
            throw new InvalidPricesException(PricingFaultKind.NotPrices, $"{name} can't be read as prices: {exception.Reason()}", exception);
        }
    }

    public static void Write(Stream stream, IReadOnlyList<PriceRow> rows) =>
        JsonSerializer.Serialize(stream, new Content { Prices = [.. rows.Select(row => new Entry([row.Model], row.Price))] }, Json);

    sealed record Content
    {
        public string? Source { get; init; }

        public DateOnly? ReadOn { get; init; }

        public required IReadOnlyList<Entry> Prices { get; init; }

        public IEnumerable<PriceRow> Rows() => Prices.SelectMany(entry => entry.Models.Select(model => new PriceRow(model ?? "", Complete(entry.Price))));

        PriceTerms Complete(PriceTerms price) => price with { Source = price.Source ?? Source, ReadOn = price.ReadOn ?? ReadOn };
    }

    sealed record Entry(IReadOnlyList<string> Models, PriceTerms Price);
}
