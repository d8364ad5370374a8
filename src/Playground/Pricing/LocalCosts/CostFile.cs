using System.Text.Json;
using System.Text.Json.Serialization;
using Playground.Settings;

namespace Playground.Pricing.LocalCosts;

/// <summary>The JSON in which <see cref="CostEntries"/> are kept. Keys that aren't known are passed over.</summary>
public static class CostFile
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="name">How messages call the file.</param>
    /// <exception cref="InvalidPricesException">It isn't such a file, or what it says can't be right.</exception>
    public static CostEntries Read(Stream stream, string name)
    {
        try
        {
            var entries = JsonSerializer.Deserialize<CostEntries>(stream, Json) ?? CostEntries.None;
            InvalidPricesException.ThrowIf(entries.Faults().Select(fault => fault.In(name)));
            return entries;
        }
        catch (JsonException exception)
        {
            throw new InvalidPricesException(PricingFaultKind.NotCosts, $"{name} can't be read as costs: {exception.Reason()}", exception);
        }
    }

    public static void Write(Stream stream, CostEntries entries) => JsonSerializer.Serialize(stream, entries, Json);
}
