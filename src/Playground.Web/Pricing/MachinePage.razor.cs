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
    IReadOnlyList<string> _missing = [];
    string _said = "";

    [Inject] public required LocalCostService Costs { get; set; }

    [Inject] public required IAnswerFigures Answers { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required FaultText FaultTexts { get; set; }

    IReadOnlyList<(string, string)> Kinds => [(Own, L["Own"]), (Rented, L["Rented"])];

    string Status => Costs.Machine() switch
    {
        null => L["Unknown"],
        { From: { } from, Profile.IsAssumed: true } => L["AssumedFrom", from],
        { From: { } from } => L["From", from],
        _ => L["Configured"],
    };

    protected override async Task OnInitializedAsync()
    {
        Show();
        _figures = await Answers.ReadAsync(new(), await Viewer.VisibilityAsync(Leaving), Leaving);
    }

    void Show() => _form = Costs.Machine() is { } machine ? MachineForm.Of(machine.Profile) : new() { Currency = Costs.Currency() };

    string? MissingAt(string field) => _missing.Contains(field) ? L["MissingHere"].Value : null;

    async Task SaveAsync()
    {
        _missing = _form.Missing();
        (_faults, _said) = ([.. _missing.Select(field => L["Missing", L[field]].Value)], "");
        if (_faults.Count > 0)
            return;
        _faults = await FaultTexts.TryAsync(() => Costs.SetMachineAsync(_form.ToProfile()));
        if (_faults.Count == 0)
            _said = L["Saved"];
    }

    string Money(decimal amount) => MoneyText.Of(amount, Costs.Machine()!.Profile.Currency);
}
