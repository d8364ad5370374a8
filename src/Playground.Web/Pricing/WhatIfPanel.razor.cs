using Microsoft.AspNetCore.Components;
using Playground.PricePerformance;
using Playground.Pricing;
using Playground.Web.Shell;

namespace Playground.Web.Pricing;

/// <summary>What the stored answers of a model would cost at another price.</summary>
public sealed partial class WhatIfPanel
{
    IReadOnlyList<ModelFigures>? _figures;
    WhatIfForm _form = new();
    string? _formFor;

    /// <summary>The model's id; the first that has answered where it names none.</summary>
    [Parameter] public string? Model { get; set; }

    /// <summary>Another model was chosen.</summary>
    [Parameter] public EventCallback<string> OnModel { get; set; }

    [Inject] public required IAnswerFigures Answers { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required PriceService Prices { get; set; }

    ModelFigures Chosen => _figures!.FirstOrDefault(figures => figures.Model.Id == Model) ?? _figures![0];

    string Sentence
    {
        get
        {
            if (!_form.IsComplete)
                return L["Incomplete"];
            if (_form.IsFaulty)
                return L["Faulty"];
            if (PriceSupposition.Of(Chosen.Tokens, _form.ToTerms()) is not { } supposed)
                return L["NoTokens", Chosen.Model.Name];
            var actual = Chosen.Costs.Count == 0 ? L["Unknown"].Value : string.Join(" + ", Chosen.Costs.Select(cost => MoneyText.Of(cost.Sum, cost.Currency)));
            return L["Sentence", supposed.Answers, Chosen.Model.Name, MoneyText.Of(supposed.Amount, _form.Currency), MoneyText.Of(supposed.PerThousand, _form.Currency), actual, Chosen.Answers - Chosen.Unpriced];
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _figures = await Answers.ReadAsync(new(), await Viewer.VisibilityAsync(Leaving), Leaving);
        Begin();
    }

    protected override void OnParametersSet() => Begin();

    // What was typed for a model stays while that model does.
    void Begin()
    {
        if (_figures is not { Count: > 0 } || _formFor == Chosen.Model.Id)
            return;
        _formFor = Chosen.Model.Id;
        _form = WhatIfForm.Of(Prices.Find(_formFor) ?? Chosen.Model.Price);
    }
}
