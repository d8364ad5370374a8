using Playground.Metrics;
using Playground.Pricing;

namespace Playground.Web.Pricing;

/// <summary>
/// A cost profile as it is typed. What makes the cost must be given, 0 where it is 0; another empty field counts as 0, or as the usual value where there is one.
/// </summary>
public sealed class MachineForm
{
    public bool IsRented { get; set; }

    public string Currency { get; set; } = "EUR";

    public decimal? HardwarePrice { get; set; }

    public decimal? ResidualValue { get; set; }

    public decimal? LifetimeYears { get; set; } = 3;

    public decimal? HoursOnPerDay { get; set; } = 24;

    public decimal? BusyWatts { get; set; }

    public decimal? IdleWatts { get; set; }

    public bool IsMeasured { get; set; }

    public decimal? ElectricityPrice { get; set; }

    public decimal? Pue { get; set; } = 1;

    /// <summary>In percent.</summary>
    public decimal? Utilisation { get; set; }

    public decimal? FixedPerHour { get; set; }

    public decimal? RentPerHour { get; set; }

    public static MachineForm Of(MachineCostProfile profile) => new()
    {
        IsRented = profile.RentPerHour is not null,
        Currency = profile.Currency,
        HardwarePrice = profile.HardwarePrice,
        ResidualValue = profile.ResidualValue,
        LifetimeYears = profile.LifetimeYears,
        HoursOnPerDay = profile.HoursOnPerDay,
        BusyWatts = profile.BusyWatts,
        IdleWatts = profile.IdleWatts,
        IsMeasured = profile.PowerOrigin == NumberOrigin.Measured,
        ElectricityPrice = profile.ElectricityPrice,
        Pue = profile.Pue,
        Utilisation = profile.Utilisation * 100,
        FixedPerHour = profile.FixedPerHour,
        RentPerHour = profile.RentPerHour,
    };

    /// <summary>Names of fields that must not stay empty, and are.</summary>
    public IReadOnlyList<string> Missing()
    {
        (string, decimal?)[] needed = IsRented ? [(nameof(RentPerHour), RentPerHour), (nameof(Utilisation), Utilisation)]
            : [(nameof(HardwarePrice), HardwarePrice), (nameof(BusyWatts), BusyWatts), (nameof(ElectricityPrice), ElectricityPrice), (nameof(Utilisation), Utilisation)];
        return [.. needed.Where(field => field.Item2 is null).Select(field => field.Item1)];
    }

    public MachineCostProfile ToProfile() => new()
    {
        Currency = Currency.Trim().ToUpperInvariant(),
        HardwarePrice = HardwarePrice ?? 0,
        ResidualValue = ResidualValue ?? 0,
        LifetimeYears = LifetimeYears ?? 3,
        HoursOnPerDay = HoursOnPerDay ?? 24,
        BusyWatts = BusyWatts ?? 0,
        IdleWatts = IdleWatts ?? 0,
        PowerOrigin = IsMeasured ? NumberOrigin.Measured : NumberOrigin.Estimated,
        ElectricityPrice = ElectricityPrice ?? 0,
        Pue = Pue ?? 1,
        Utilisation = (Utilisation ?? 0) / 100,
        FixedPerHour = FixedPerHour ?? 0,
        RentPerHour = IsRented ? RentPerHour ?? 0 : null,
    };
}
