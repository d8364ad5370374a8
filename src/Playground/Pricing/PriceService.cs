using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Playground.Pricing;

/// <summary>
/// Knows what models cost: this team's own prices first, then the shipped ones. A tier that the team has priced is taken from the team's rows
/// alone, thresholds included. An endpoint that isn't called like the provider in the price list has no prices, unless
/// <see cref="PricingOptions.Endpoints"/> says whose prices hold for it.
/// </summary>
public sealed class PriceService(IOptions<PricingOptions> options, TimeProvider time, ILogger<PriceService> logger, IPriceRepository store) : IPriceLookup
{
    readonly Lock _gate = new();
    IReadOnlyList<PriceRow>? _rows;
    PriceCatalog? _own;
    string? _fault;

    /// <summary>The date that counts as today: UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public PriceCatalog Shipped => ShippedPrices.Catalog;

    public ModelPrice? Find(string modelId) => Find(modelId, Today);

    /// <summary>The price in force on a day with its variants, or <c>null</c> when none is known.</summary>
    public ModelPrice? Find(string modelId, DateOnly date) => Compose(InForce(modelId, date));

    /// <summary>Every row in force on a day for a model.</summary>
    public IReadOnlyList<PriceRow> InForce(string modelId, DateOnly date)
    {
        if (Own() is not { } own)
            return [];
        var rows = Layered(own, modelId, date);
        return rows.Count == 0 && NameOf(modelId) is { } other ? Layered(own, other, date) : rows;
    }

    /// <summary>Every row in force on a day, models in alphabetical order.</summary>
    public IReadOnlyList<PriceRow> InForce(DateOnly date) => Own() is not { } own ? [] :
    [
        .. own.Rows.Concat(Shipped.Rows).Select(row => row.Model).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)
            .SelectMany(model => Layered(own, model, date)),
    ];

    /// <summary>Every row of every day, the team's own and the shipped ones; a model's rows follow each other in time, the newest first.</summary>
    public IReadOnlyList<CatalogRow> All()
    {
        if (Own() is not { } own)
            return [];
        var today = Today;
        var inForce = InForce(today).ToHashSet(ReferenceEqualityComparer.Instance);
        CatalogRow Row(PriceRow row, bool isOwn) => new(row, isOwn, inForce.Contains(row) ? PricePeriod.InForce : row.From > today ? PricePeriod.Coming : PricePeriod.Past);
        return
        [
            .. own.Rows.Select(row => Row(row, true)).Concat(Shipped.Rows.Select(row => Row(row, false)))
                .OrderBy(row => row.Row.Model, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Row.Series.Tier).ThenBy(row => row.Row.Series.AboveInputTokens ?? 0).ThenByDescending(row => row.Row.From),
        ];
    }

    /// <summary>The first day from which any price of a model is known; <c>null</c> where none ever is.</summary>
    public DateOnly? FirstDay(string modelId) =>
        Own() is { } own ? own.RowsFor(modelId).Concat(Shipped.RowsFor(modelId)).Min(row => (DateOnly?)row.From) : null;

    /// <summary>
    /// This team's own prices; <c>null</c> when they can't be read and never could: a shipped price might then stand where the team has entered
    /// another, so none is known.
    /// </summary>
    public PriceCatalog? Own()
    {
        lock (_gate)
        {
            try
            {
                var rows = store.Read();
                if (!ReferenceEquals(rows, _rows))
                    (_rows, _own, _fault) = (rows, new PriceCatalog(rows), null);
            }
            catch (InvalidPricesException exception)
            {
                Report(exception.Message);
            }
            return _own;
        }
    }

    internal IReadOnlyList<PriceRow> Layered(PriceCatalog own, string modelId, DateOnly date)
    {
        var rows = own.InForce(modelId, date);
        var priced = rows.Select(row => row.Series with { Model = "" }).ToHashSet();
        // Whoever prices a tier anew means all of it: a threshold of the old price would not fit.
        return [.. rows, .. Shipped.InForce(modelId, date).Where(row =>
            !priced.Contains(row.Series with { Model = "" }) && !priced.Contains(new("", row.Series.Tier, null)))];
    }

    string? NameOf(string modelId) =>
        modelId.IndexOf('/') is > 0 and var slash && options.Value.Endpoints.TryGetValue(modelId[..slash], out var provider) ? provider + modelId[slash..] : null;

    static ModelPrice? Compose(IReadOnlyList<PriceRow> rows)
    {
        var prices = rows.Select(row => row.Price with { Tier = PriceTier.Normalise(row.Price.Tier) }).ToArray();
        var variants = prices.Where(price => price is not { Tier: null, AboveInputTokens: null, FromUtc: null }).ToArray();
        return prices.FirstOrDefault(price => price is { Tier: null, AboveInputTokens: null, FromUtc: null }) is { } standard
            ? new ModelPrice(standard) { Variants = variants.Length > 0 ? variants : null }
            : null;
    }

    // The book is asked for every card of every page: one line in the log per fault is enough.
    void Report(string fault)
    {
        if (fault == _fault)
            return;
        _fault = fault;
        logger.LogError("The prices in {Place} can't be used; {Consequence}. {Fault}", store.Place,
            _own is null ? "no prices are known until the file is mended" : "the prices read before it broke are used on", fault);
    }
}
