using static System.FormattableString;

namespace Playground.Pricing.LocalCosts;

/// <summary>Finds what can't be right in a cost profile, a sentence each.</summary>
public static class MachineCostCheck
{
    /// <param name="prefix">Stands before each field's name, for instance the key of its section.</param>
    public static IEnumerable<string> Faults(MachineCostProfile profile, string prefix = "")
    {
        string Fault(string field, decimal value, string expected) => Invariant($"{prefix}{field} is {value}; expected {expected}.");
        if (!Currencies.IsKnown(profile.Currency))
            yield return $"{prefix}{nameof(profile.Currency)} is \"{profile.Currency}\"; expected a code of ISO 4217 such as USD or EUR.";
        foreach (var (name, value) in Amounts(profile))
            if (value < 0)
                yield return Fault(name, value, "0 or more");
        if (profile.ResidualValue > profile.HardwarePrice)
            yield return Fault(nameof(profile.ResidualValue), profile.ResidualValue, "at most the hardware's price");
        if (profile.LifetimeYears is <= 0 or > 50)
            yield return Fault(nameof(profile.LifetimeYears), profile.LifetimeYears, "more than 0 and at most 50 years");
        if (profile.HoursOnPerDay is <= 0 or > 24)
            yield return Fault(nameof(profile.HoursOnPerDay), profile.HoursOnPerDay, "more than 0 and at most 24 hours");
        if (profile.Pue < 1)
            yield return Fault(nameof(profile.Pue), profile.Pue, "1 or more");
        if (profile.IdleWatts > profile.BusyWatts)
            yield return Fault(nameof(profile.IdleWatts), profile.IdleWatts, "at most BusyWatts");
        if (profile.Utilisation is <= 0 or > 1)
            yield return Fault(nameof(profile.Utilisation), profile.Utilisation, "a share of more than 0 and at most 1: a machine that never works has no cost per answer");
    }

    static (string Name, decimal Value)[] Amounts(MachineCostProfile profile) =>
    [
        (nameof(profile.HardwarePrice), profile.HardwarePrice), (nameof(profile.ResidualValue), profile.ResidualValue),
        (nameof(profile.BusyWatts), profile.BusyWatts), (nameof(profile.IdleWatts), profile.IdleWatts),
        (nameof(profile.ElectricityPrice), profile.ElectricityPrice), (nameof(profile.FixedPerHour), profile.FixedPerHour),
        (nameof(profile.RentPerHour), profile.RentPerHour ?? 0),
    ];
}
