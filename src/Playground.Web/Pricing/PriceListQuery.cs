using System.Globalization;
using Playground.Pricing;
using Playground.Web.Shell;

namespace Playground.Web.Pricing;

/// <summary>Which prices the list shows and in which order, as it stands in the address.</summary>
public sealed record PriceListQuery
{
    public const string Own = "own", Shipped = "shipped", Always = "all";

    /// <summary>Words that must all stand in what a price is called.</summary>
    public string? Text { get; init; }

    /// <summary><c>null</c> for prices in force and to come, <see cref="Always"/> for past ones too.</summary>
    public string? Period { get; init; }

    /// <summary><see cref="Own"/>, <see cref="Shipped"/>, or <c>null</c> for both.</summary>
    public string? Origin { get; init; }

    /// <summary><c>null</c> for the list's own order: by model, tier and day.</summary>
    public TableSort? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public static PriceListQuery Parse(string? text, string? period, string? origin, string? sort, string? page) => new()
    {
        Text = Filled(text),
        Period = Filled(period),
        Origin = Filled(origin),
        Sort = TableSort.Parse(sort),
        // An address may say anything.
        Page = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(1, number) : 1,
    };

    public IReadOnlyList<CatalogRow> Of(IEnumerable<CatalogRow> rows)
    {
        var words = (Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = rows.Where(row =>
            (Period == Always || row.Period != PricePeriod.Past)
            && Origin switch { Own => row.IsOwn, Shipped => !row.IsOwn, _ => true }
            && words.All(word => row.Row.Title.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return [.. Sort is null || Key(Sort.Column) is not { } key ? found : Sort.Order(found, key)];
    }

    public Dictionary<string, object?> ToParameters() => new()
    {
        ["q"] = Filled(Text),
        ["period"] = Filled(Period),
        ["origin"] = Filled(Origin),
        ["sort"] = Sort?.ToString(),
        ["page"] = Page > 1 ? Page : null,
    };

    // Amounts of several currencies can't be set against each other: they stand by currency, then by amount.
    static Func<CatalogRow, IComparable?>? Key(string column) => column switch
    {
        "model" => row => row.Row.Model.ToLowerInvariant(),
        "input" => row => Amount(row.Row.Price, row.Row.Price.Input),
        "cached" => row => Amount(row.Row.Price, row.Row.Price.CachedInput),
        "output" => row => Amount(row.Row.Price, row.Row.Price.Output),
        "valid" => row => (IComparable)row.Row.From,
        _ => null,
    };

    static (string, decimal)? Amount(PriceTerms price, decimal? amount) => amount is { } known ? (price.Currency, known) : null;

    static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
