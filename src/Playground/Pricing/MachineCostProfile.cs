using System.Text.Json.Serialization;
using Playground.Metrics;

namespace Playground.Pricing;

/// <summary>
/// What a machine that runs models costs: bought (price, residual value, lifetime, power) or rented by the hour. All amounts are in
/// <see cref="Currency"/>. Administration, spare machines and network are in it only as far as <see cref="FixedPerHour"/> holds them.
/// </summary>
public sealed record MachineCostProfile
{
    /// <summary>Nobody has said that this machine costs so: the figures are those of <see cref="LocalCosts.AssumedMachine"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsAssumed { get; init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "EUR";

    public decimal HardwarePrice { get; init; }

    /// <summary>What the hardware is worth at the end of its life.</summary>
    public decimal ResidualValue { get; init; }

    public decimal LifetimeYears { get; init; } = 3;

    /// <summary>Hours a day that the machine is switched on.</summary>
    public decimal HoursOnPerDay { get; init; } = 24;

    /// <summary>Watts while it answers.</summary>
    public decimal BusyWatts { get; init; }

    /// <summary>Watts while it is on and waits.</summary>
    public decimal IdleWatts { get; init; }

    /// <summary>How the watts were found: measured, or entered and hence estimated.</summary>
    public NumberOrigin PowerOrigin { get; init; } = NumberOrigin.Estimated;

    /// <summary>Per kilowatt-hour.</summary>
    public decimal ElectricityPrice { get; init; }

    /// <summary>Power usage effectiveness: all energy of the room ÷ energy of the machine, 1 where nothing is cooled.</summary>
    public decimal Pue { get; init; } = 1;

    /// <summary>Busy hours ÷ hours switched on: more than 0, at most 1. Nothing moves the cost of an answer more.</summary>
    public decimal Utilisation { get; init; }

    /// <summary>Everything else per hour switched on: place, administration, insurance.</summary>
    public decimal FixedPerHour { get; init; }

    /// <summary>Rent per hour switched on. Where it is set, hardware and energy are the landlord's and left out.</summary>
    public decimal? RentPerHour { get; init; }

    /// <summary>The hours that the hardware is switched on in its life.</summary>
    public decimal LifetimeHours => LifetimeYears * 365 * HoursOnPerDay;
}
