namespace Playground.Pricing;

/// <summary>
/// The small dated list that comes with the program. <c>validFrom</c> there is the first day on which the price was seen in its source, so a
/// date before it finds no price.
/// </summary>
public static class ShippedPrices
{
    static readonly Lazy<PriceCatalog> Loaded = new(Load);

    public static PriceCatalog Catalog => Loaded.Value;

    static PriceCatalog Load() => new([.. new[] { "providers.json", "openrouter.json" }.SelectMany(Read)]);

    static IReadOnlyList<PriceRow> Read(string file)
    {
        using var stream = typeof(ShippedPrices).Assembly.GetManifestResourceStream($"Playground.Pricing.Shipped.{file}")!;
        return PriceFile.Read(stream, file);
    }
}
