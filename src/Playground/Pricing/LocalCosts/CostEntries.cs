using Playground.Faults;

namespace Playground.Pricing.LocalCosts;

/// <summary>What the team enters about money beside prices. Other processes may change it at any time.</summary>
public sealed record CostEntries
{
    public static readonly CostEntries None = new();

    /// <summary>Profiles of this machine, each from a day on; none is rewritten when another follows.</summary>
    public IReadOnlyList<DatedMachine> Machine { get; init; } = [];

    public IReadOnlyList<ExchangeRate> Rates { get; init; } = [];

    /// <summary>The currency in which money is shown; <c>null</c> leaves it to the configuration.</summary>
    public string? Currency { get; init; }

    /// <summary>Everything in it that can't be right.</summary>
    public IEnumerable<Fault> Faults() =>
        Machine.SelectMany(machine => MachineCostCheck.Faults(machine.Profile))
            .Concat(Rates.SelectMany(rate => rate.Faults()))
            .Concat(Currency is null || Currencies.IsKnown(Currency) ? [] : [new(PricingFaultKind.UnknownCurrency, $"{new FaultField("currency")} is \"{Currency}\"; expected a code of ISO 4217 such as USD or EUR.")]);
}
