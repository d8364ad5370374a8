using Microsoft.AspNetCore.Components;
using Playground.Comparisons;
using Playground.Comparisons.Execution.Examination;
using Playground.Faults;
using Playground.Models;

namespace Playground.Web.Models;

/// <summary>Every model of every source: what is known of it, whether it can be asked, and a short test.</summary>
public sealed partial class ModelsPage
{
    const string Yes = "yes";

    readonly Dictionary<string, ModelTest> _tests = new(StringComparer.Ordinal);
    readonly Dictionary<string, ModelFetch> _fetches = new(StringComparer.Ordinal);
    IReadOnlyList<ModelCard> _models = [];
    bool _loaded;

    [Inject] public required ModelCatalog Catalog { get; set; }

    [Inject] public required ModelExaminer Examiner { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [SupplyParameterFromQuery(Name = "q")] public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "access")] public string? Access { get; set; }

    [SupplyParameterFromQuery(Name = "place")] public string? Place { get; set; }

    [SupplyParameterFromQuery(Name = "ready")] public string? Ready { get; set; }

    ModelFilter Filter => new() { Text = Text, Access = Access, Place = Place, ReadyOnly = Ready == Yes };

    IReadOnlyList<ModelGroup> Groups => ModelGroup.Of(Catalog.Sources, _models, Filter);

    string Summary => L["Summary", _models.Count(Filter.Holds), _models.Count, _models.Count(model => model.State == ModelState.Ready)];

    IReadOnlyList<(string Value, string Name)> AccessOptions =>
        [("", L["All"]), (ModelFilter.OpenWord, L["Open"]), (ModelFilter.ProprietaryWord, L["Proprietary"])];

    IReadOnlyList<(string Value, string Name)> PlaceOptions =>
        [("", L["All"]), (ModelFilter.HereWord, L["Here"]), (ModelFilter.HostedWord, L["Hosted"])];

    protected override async Task OnInitializedAsync()
    {
        _models = await Catalog.ListAsync(Leaving);
        _loaded = true;
    }

    async Task ReloadAsync() => _models = await Catalog.ListAsync(Leaving);

    void Show(ModelFilter filter) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["q"] = string.IsNullOrWhiteSpace(filter.Text) ? null : filter.Text,
        ["access"] = string.IsNullOrEmpty(filter.Access) ? null : filter.Access,
        ["place"] = string.IsNullOrEmpty(filter.Place) ? null : filter.Place,
        ["ready"] = filter.ReadyOnly ? Yes : null,
    }), replace: true);

    async Task TestAsync(ModelCard model)
    {
        if (_tests.GetValueOrDefault(model.Id) is { Answer: null })
            return;
        _tests[model.Id] = new(null, []);
        var (answer, findings) = await Examiner.ExamineAsync(model.Id, Leaving);
        _tests[model.Id] = new(answer, findings);
    }

    async Task FetchAsync(string source)
    {
        _fetches[source] = new();
        var before = _models.Where(model => model.Source == source).Select(model => model.Id).ToHashSet();
        try
        {
            var found = await Catalog.RefreshAsync(source, Leaving);
            _models = await Catalog.ListAsync(Leaving);
            _fetches[source] = new() { Found = found.Count, New = found.Count(model => !before.Contains(model.Id)) };
        }
        catch (ModelFailureException exception)
        {
            _fetches[source] = new() { Failure = exception.Failure };
        }
    }
}
