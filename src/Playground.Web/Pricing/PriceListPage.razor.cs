using Microsoft.AspNetCore.Components;
using Playground.Pricing;

namespace Playground.Web.Pricing;

/// <summary>Every price with its dates and where it was read: find, add, import. Nothing that was there is rewritten.</summary>
public sealed partial class PriceListPage
{
    /// <summary>Lists of others hold thousands of prices; no more of them are drawn than are read at a time.</summary>
    public const int RowsOnAPage = 50;

    IReadOnlyList<CatalogRow> _rows = [];
    IReadOnlyList<CatalogRow> _found = [];
    PriceListQuery _query = new();
    PriceForm? _edited;
    string? _said;
    bool _importing;

    [Inject] public required PriceService Prices { get; set; }

    [Inject] public required PriceRowText Titles { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [SupplyParameterFromQuery(Name = "q")] public string? Text { get; set; }

    /// <summary>Empty for prices in force and to come, <c>all</c> for past ones too.</summary>
    [SupplyParameterFromQuery(Name = "period")] public string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "origin")] public string? Origin { get; set; }

    [SupplyParameterFromQuery(Name = "sort")] public string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public string? Page { get; set; }

    IReadOnlyList<(string, string)> Periods => [("", L["InForce"]), (PriceListQuery.Always, L["Always"])];

    IReadOnlyList<(string, string)> Origins => [("", L["AnyOrigin"]), (PriceListQuery.Own, L["Own"]), (PriceListQuery.Shipped, L["Shipped"])];

    int Pages => (_found.Count + RowsOnAPage - 1) / RowsOnAPage;

    int Shown => Math.Clamp(_query.Page, 1, Math.Max(1, Pages));

    protected override void OnInitialized() => _rows = Prices.All();

    protected override void OnParametersSet()
    {
        _query = PriceListQuery.Parse(Text, Period, Origin, Sort, Page);
        _found = _query.Of(_rows);
    }

    void Show(PriceListQuery query) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(query.ToParameters()), replace: true);

    void Removed(PriceRow row)
    {
        Read();
        _said = L["Removed", Titles.Of(row), row.From];
    }

    void Saved(PriceChange change)
    {
        Read();
        _said = change.Added.Count == 1 ? L["SavedOne", Titles.Of(change.Added[0]), change.Added[0].From] : L["Saved", change.Added.Count, change.Unchanged];
    }

    void Read()
    {
        _rows = Prices.All();
        _found = _query.Of(_rows);
    }
}
