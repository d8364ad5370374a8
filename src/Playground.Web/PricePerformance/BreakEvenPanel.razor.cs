using Microsoft.AspNetCore.Components;
using Playground.Faults;
using Playground.Models;
using Playground.PricePerformance;
using Playground.PricePerformance.BreakingEven;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;
using Playground.Web.Faults;
using Playground.Web.Shell;

namespace Playground.Web.PricePerformance;

/// <summary>From how many answers a day a model of this machine is cheaper than a hosted one.</summary>
public sealed partial class BreakEvenPanel
{
    BreakEvenForm _form = new();
    Workload? _work;
    string? _local, _hosted, _formFor, _fault;
    bool _explains = true;

    [Parameter, EditorRequired] public required IReadOnlyList<ModelFigures> Figures { get; set; }

    /// <summary>What the stored answers cost as they were charged, as the table of the page has it.</summary>
    [Parameter, EditorRequired] public required PricePerformanceResult Charged { get; set; }

    /// <summary>An assumed machine counts from now on.</summary>
    [Parameter] public EventCallback OnAssumed { get; set; }

    [Inject] public required LocalCostService Costs { get; set; }

    [Inject] public required PriceService Prices { get; set; }

    [Inject] public required FaultText FaultTexts { get; set; }

    DatedMachine? Machine { get; set; }

    BreakEven? Result { get; set; }

    IReadOnlyList<ModelCard> Locals => [.. Figures.Where(model => model.Model.IsLocal && model.Busy.Count > 0).Select(model => model.Model)];

    IReadOnlyList<ModelCard> Hosteds => [.. Figures.Where(model => !model.Model.IsLocal && PriceOf(model.Model) is not null).Select(model => model.Model)];

    string LocalId => Locals.Any(model => model.Id == _local) ? _local! : Locals.FirstOrDefault()?.Id ?? "";

    string HostedId => Hosteds.Any(model => model.Id == _hosted) ? _hosted! : Hosteds.FirstOrDefault()?.Id ?? "";

    /// <summary>The key of the sentence that says what there isn't yet; <c>null</c> when everything is there.</summary>
    string? Missing => Machine is null ? "NoMachine" : _work is null ? "NoLocal" : HostedId.Length == 0 ? "NoPrice" : null;

    protected override void OnParametersSet() => Restart();

    void Choose(string? local, string? hosted)
    {
        (_local, _hosted) = (local, hosted);
        Restart();
    }

    // The sliders stay where they were put unless the figures they began at have changed.
    void Restart()
    {
        Machine = Costs.Machine();
        _work = TeamWorkload.Of(Figures, LocalId, HostedId);
        if (Missing is not null)
            return;
        var basis = $"{Machine!.Profile} {_work}";
        if (basis != _formFor)
            (_form, _formFor) = (BreakEvenForm.Of(Machine.Profile, _work!), basis);
        Find();
    }

    void Move(Action change)
    {
        change();
        Find();
    }

    void Find()
    {
        try
        {
            var machine = _form.Machine(Machine!.Profile);
            var hosted = PriceOf(Hosteds.First(model => model.Id == HostedId))!;
            var rate = hosted.Currency == machine.Currency ? null : new ExchangeRates(Costs.Rates()).Find(hosted.Currency, machine.Currency, Costs.Today);
            (Result, _fault) = (BreakEvenCalculator.Find(machine, _form.Work(_work!), hosted, rate), null);
        }
        catch (FaultException exception)
        {
            (Result, _fault) = (null, FaultTexts.Of(exception));
        }
    }

    // A made-up model has no price but that of its answers.
    ModelPrice? PriceOf(ModelCard model) => Prices.Find(model.Id) ?? model.Price;

    string NameOf(string id) => Figures.First(model => model.Model.Id == id).Model.Name;

    string Money(decimal amount) => MoneyText.Of(amount, Machine!.Profile.Currency);

    string Sentence(BreakEven result) => result.Verdict switch
    {
        BreakEvenVerdict.Always => L["Always", NameOf(LocalId), NameOf(HostedId)],
        BreakEvenVerdict.Never => L["Never", NameOf(LocalId), NameOf(HostedId)],
        BreakEvenVerdict.BeyondCapacity => L["Beyond", NameOf(LocalId), NameOf(HostedId), result.AnswersPerDay!, result.CapacityPerDay],
        _ => L["From", NameOf(LocalId), NameOf(HostedId), result.AnswersPerDay!],
    };

    string AtUtilisation(BreakEven result)
    {
        var (machine, work, hosted, rate) = result.Assumptions;
        var (local, there) = BreakEvenCalculator.PerAnswer(machine, work, hosted, rate);
        return L["AtUtilisation", machine.Utilisation, Money(local.Full * 1000), Money(local.Marginal * 1000), Money(there * 1000)];
    }

    // Two amounts per 1,000 answers on one page: each says what it is.
    string TableSays()
    {
        var charged = new[] { LocalId, HostedId }.Select(id => Charged.Models.FirstOrDefault(model => model.Model.Id == id)).Where(model => model?.CostPerThousand is not null)
            .Select(model => L["Charged", model!.Model.Name, MoneyText.Of(model.CostPerThousand!.Value, Charged.Currency)].Value).ToArray();
        return charged.Length == 0 ? "" : L["TableSays", string.Join(", ", charged)];
    }

    IEnumerable<string> Assumptions(BreakEven result)
    {
        var (machine, work, hosted, rate) = result.Assumptions;
        yield return L[work != _work ? "ASupposed" : work.IsOwnUsage ? "AnOwnAnswer" : "AnAnswer", work.InputTokens, work.OutputTokens, work.Ratio, work.CachedShare];
        if (work.ReasoningShare > 0)
            yield return L["AReasoning", work.ReasoningShare];
        yield return L[work.IsOwnUsage ? "AnOwnBusy" : "ABusy", work.LocalBusySeconds, work.Concurrency];
        yield return machine.RentPerHour is { } rent
            ? L["ARent", Money(rent + machine.FixedPerHour), machine.HoursOnPerDay]
            : L["AMachine", Money(machine.HardwarePrice), Money(machine.ResidualValue), machine.LifetimeYears, machine.HoursOnPerDay, machine.BusyWatts, machine.IdleWatts, Money(machine.ElectricityPrice), machine.Pue, Money(machine.FixedPerHour)];
        yield return L["AHosted", Charges(work, hosted), hosted.ReadOn is { } read ? L["ARead", read] : ""];
        if (rate is not null)
            yield return L["ARate", rate.From, rate.Rate, rate.To, rate.Date];
        yield return L["ALeft"];
    }

    // All that is in the sum, to the last digit: with rounded amounts nobody could work it out again.
    string Charges(Workload work, ModelPrice hosted) =>
        string.Join(", ", work.Charges(hosted)!.Select(charge => L[$"C{charge.Kind}", $"{charge.Price:0.############} {hosted.Currency}"].Value));
}
