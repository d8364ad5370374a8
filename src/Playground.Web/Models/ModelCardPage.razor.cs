using Microsoft.AspNetCore.Components;
using Playground.Faults;
using Playground.Models;
using Playground.Models.Assessment;
using Playground.PricePerformance;
using Playground.Web.Faults;
using Playground.Web.Ratings;
using Playground.Web.Shell;

namespace Playground.Web.Models;

/// <summary>What is known of one model: openness, privacy, price, relatives. Unknown is a value; nothing is inferred.</summary>
public sealed partial class ModelCardPage
{
    ModelCard? _model;
    IReadOnlyList<ModelCard> _family = [];
    string? _fault;
    bool _loaded;

    [Parameter] public string Id { get; set; } = "";

    [Inject] public required ModelCatalog Catalog { get; set; }

    [Inject] public required OpennessCatalog Openness { get; set; }

    [Inject] public required IAnswerFigures Answers { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required ModelText Texts { get; set; }

    [Inject] public required FaultText FaultTexts { get; set; }

    ModelOpenness? Facts { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _loaded = false;
        var models = await Catalog.ListAsync();
        // A model that is offered no more is still known from its answers.
        _model = models.FirstOrDefault(model => model.Id == Id) ?? (await Answers.ReadAsync(new(), await Viewer.VisibilityAsync())).FirstOrDefault(figures => figures.Model.Id == Id)?.Model;
        _family = _model?.Local?.Family is { } family ? [.. models.Where(model => model.Local?.Family == family).OrderByDescending(model => model.Local!.FileBytes)] : [];
        try
        {
            (Facts, _fault) = (Openness.Find(Id), null);
        }
        catch (FaultException exception)
        {
            (Facts, _fault) = (null, FaultTexts.Of(exception));
        }
        _loaded = true;
    }

    string Known(string? text) => string.IsNullOrWhiteSpace(text) ? L["Unknown"] : text;

    string Fact(DatedFact? fact)
    {
        var value = L[(fact?.Value ?? Answered.Unknown).ToString()].Value;
        return fact is { Source: { } source } ? fact.Date is { } day ? L["FactOf", value, source, day] : $"{value}: {source}" : value;
    }

    static string VariantName(LocalModelFacts facts) =>
        string.Join(" · ", new[] { facts.Quantisation, facts.Adapters.Count > 0 ? "LoRA" : null, ModelNumbers.Size(facts.FileBytes) }.OfType<string>());
}
