namespace Playground.Pricing.LocalCosts;

/// <summary>A profile for a machine of which nobody has said what it costs: round figures of a desk computer with one graphics card, marked as assumed.</summary>
public static class AssumedMachine
{
    /// <summary>
    /// Bought for 2,000, worth nothing after three years of being always on, 300 W busy and 60 W idle, 0.30 a kWh (households of the European Union paid 0.29 € in
    /// 2024, Eurostat nrg_pc_204; those of the United States 0.16 $, EIA), busy a tenth of the time.
    /// </summary>
    /// <param name="shown">The currency in which money is shown; where the figures would be far off in it, they are in euros.</param>
    public static MachineCostProfile In(string shown) => new()
    {
        IsAssumed = true,
        Currency = shown is "USD" or "EUR" or "GBP" or "CHF" ? shown : "EUR",
        HardwarePrice = 2000,
        LifetimeYears = 3,
        HoursOnPerDay = 24,
        BusyWatts = 300,
        IdleWatts = 60,
        ElectricityPrice = shown == "USD" ? 0.16m : 0.30m,
        Utilisation = 0.1m,
    };
}
