using Microsoft.AspNetCore.Components;
using Playground.Pricing;

namespace Playground.Web.Pricing;

/// <summary>Every price with its dates and where it was read: find, add, import. Nothing that was there is rewritten.</summary>
public sealed partial class PriceListPage
{
    const int Page = 30;
    const string Own = "own", Shipped = "shipped", All = "all";

    IReadOnlyList<CatalogRow> _rows = [];
    PriceForm? _edited;
    string? _said;
    bool _importing;
    int _shown = Page;

    [Inject] public required PriceService Prices { get; set; }

    [Inject] public required PriceRowText Titles { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [SupplyParameterFromQuery(Name = "q")] public string? Text { get; set; }

    /// <summary>Empty for prices in force and to come, <c>all</c> for past ones too.</summary>
    [SupplyParameterFromQuery(Name = "period")] public string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "origin")] public string? Origin { get; set; }

    IReadOnlyList<(string, string)> Periods => [("", L["InForce"]), (All, L["Always"])];

    IReadOnlyList<(string, string)> Origins => [("", L["AnyOrigin"]), (Own, L["Own"]), (Shipped, L["Shipped"])];

    IReadOnlyList<CatalogRow> Found => [.. _rows.Where(Holds)];

    protected override void OnInitialized() => _rows = Prices.All();

    bool Holds(CatalogRow row) =>
        (Period == All || row.Period != PricePeriod.Past)
        && Origin switch { Own => row.IsOwn, Shipped => !row.IsOwn, _ => true }
        && (Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word => row.Row.Title.Contains(word, StringComparison.OrdinalIgnoreCase));

    void Show(string? text, string? period, string? origin)
    {
        _shown = Page;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
        {
            ["q"] = string.IsNullOrWhiteSpace(text) ? null : text,
            ["period"] = string.IsNullOrEmpty(period) ? null : period,
            ["origin"] = string.IsNullOrEmpty(origin) ? null : origin,
        }), replace: true);
    }

    void Removed(PriceRow row)
    {
        _rows = Prices.All();
        _said = L["Removed", Titles.Of(row), row.From];
    }

    void Saved(PriceChange change)
    {
        _rows = Prices.All();
        _said = change.Added.Count == 1 ? L["SavedOne", Titles.Of(change.Added[0]), change.Added[0].From] : L["Saved", change.Added.Count, change.Unchanged];
    }
}
