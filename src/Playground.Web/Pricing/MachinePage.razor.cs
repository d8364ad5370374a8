using Microsoft.AspNetCore.Components;
using Playground.PricePerformance;
using Playground.Pricing.LocalCosts;
using Playground.Web.Faults;
using Playground.Web.Ratings;
using Playground.Web.Shell;

namespace Playground.Web.Pricing;

/// <summary>What this machine costs, as its users enter it, and what that makes of its answers.</summary>
public sealed partial class MachinePage
{
    const string Own = "own", Rented = "rented";

    MachineForm _form = new();
    IReadOnlyList<ModelFigures> _figures = [];
    IReadOnlyList<string> _faults = [];
    string _said = "";

    [Inject] public required LocalCostService Costs { get; set; }

    [Inject] public required IAnswerFigures Answers { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required FaultText FaultTexts { get; set; }

    IReadOnlyList<(string, string)> Kinds => [(Own, L["Own"]), (Rented, L["Rented"])];

    string Status => Costs.Machine() switch
    {
        null => L["Unknown"],
        { From: { } from } => L["From", from],
        _ => L["Configured"],
    };

    protected override async Task OnInitializedAsync()
    {
        _form = Costs.Machine() is { } machine ? MachineForm.Of(machine.Profile) : new() { Currency = Costs.Currency() };
        _figures = await Answers.ReadAsync(new(), await Viewer.VisibilityAsync(Leaving), Leaving);
    }

    async Task SaveAsync()
    {
        (_faults, _said) = ([.. _form.Missing().Select(field => L["Missing", L[field]].Value)], "");
        if (_faults.Count > 0)
            return;
        _faults = await FaultTexts.TryAsync(() => Costs.SetMachineAsync(_form.ToProfile()));
        if (_faults.Count == 0)
            _said = L["Saved"];
    }

    string Money(decimal amount) => MoneyText.Of(amount, Costs.Machine()!.Profile.Currency);
}
