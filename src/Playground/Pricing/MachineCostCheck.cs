using Playground.Faults;
using static Playground.Pricing.PricingFaultKind;

namespace Playground.Pricing;

/// <summary>Finds what can't be right in a cost profile.</summary>
public static class MachineCostCheck
{
    /// <param name="prefix">Stands before each field's name, for instance the key of its section.</param>
    public static IEnumerable<Fault> Faults(MachineCostProfile profile, string prefix = "")
    {
        FaultField Field(string name) => new(name, prefix);
        if (!Currencies.IsKnown(profile.Currency))
            yield return new(UnknownCurrency, $"{Field(nameof(profile.Currency))} is \"{profile.Currency}\"; expected a code of ISO 4217 such as USD or EUR.");
        foreach (var (name, value) in Amounts(profile))
            if (value < 0)
                yield return new(NegativeAmount, $"{Field(name)} is {value}; expected 0 or more.");
        if (profile.ResidualValue > profile.HardwarePrice)
            yield return new(ResidualAbovePrice, $"{Field(nameof(profile.ResidualValue))} is {profile.ResidualValue}; expected at most the hardware's price, {profile.HardwarePrice}.");
        if (profile.LifetimeYears is <= 0 or > 50)
            yield return new(LifetimeOutOfRange, $"{Field(nameof(profile.LifetimeYears))} is {profile.LifetimeYears}; expected more than 0 and at most 50 years.");
        if (profile.HoursOnPerDay is <= 0 or > 24)
            yield return new(HoursOutOfRange, $"{Field(nameof(profile.HoursOnPerDay))} is {profile.HoursOnPerDay}; expected more than 0 and at most 24 hours.");
        if (profile.Pue < 1)
            yield return new(PueBelowOne, $"{Field(nameof(profile.Pue))} is {profile.Pue}; expected 1 or more.");
        if (profile.IdleWatts > profile.BusyWatts)
            yield return new(IdleAboveBusy, $"{Field(nameof(profile.IdleWatts))} is {profile.IdleWatts}; expected at most BusyWatts, {profile.BusyWatts}.");
        if (profile.Utilisation is <= 0 or > 1)
            yield return new(UtilisationOutOfRange, $"{Field(nameof(profile.Utilisation))} is {profile.Utilisation}; expected a share of more than 0 and at most 1: a machine that never works has no cost per answer.");
    }

    static (string Name, decimal Value)[] Amounts(MachineCostProfile profile) =>
    [
        (nameof(profile.HardwarePrice), profile.HardwarePrice), (nameof(profile.ResidualValue), profile.ResidualValue),
        (nameof(profile.BusyWatts), profile.BusyWatts), (nameof(profile.IdleWatts), profile.IdleWatts),
        (nameof(profile.ElectricityPrice), profile.ElectricityPrice), (nameof(profile.FixedPerHour), profile.FixedPerHour),
        (nameof(profile.RentPerHour), profile.RentPerHour ?? 0),
    ];
}
