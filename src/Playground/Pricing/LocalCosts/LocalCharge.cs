using Playground.Metrics;

namespace Playground.Pricing.LocalCosts;

/// <summary>Charges an answer of this machine for its share of the machine's busy time.</summary>
public static class LocalCharge
{
    const decimal JoulesPerKilowattHour = 3_600_000m;

    /// <summary>
    /// The full cost by <see cref="LocalCostCalculator.PerAnswer"/>. Where the engine read an energy counter, the marginal cost is that energy
    /// × price of a kWh × PUE, and the full cost has it in place of what the entered watts would have made.
    /// </summary>
    /// <param name="concurrency">How many answers shared the busy time on average.</param>
    /// <returns><c>null</c> when the engine didn't say how long it worked, or the profile can't be used.</returns>
    public static AnswerCost? Of(AnswerTimings timings, decimal concurrency, DatedMachine machine)
    {
        var profile = machine.Profile;
        if (LocalCostCalculator.BusySeconds(timings) is not { } seconds || MachineCostCheck.Faults(profile).Any())
            return null;
        var cost = LocalCostCalculator.PerAnswer(profile, seconds, concurrency);
        var metered = profile.RentPerHour is null && timings.Engine?.EnergyJoules is >= 0 and < 1e12 and var joules
            ? (decimal)joules / JoulesPerKilowattHour * profile.ElectricityPrice * profile.Pue : (decimal?)null;
        var marginal = metered ?? cost.Marginal;
        var origin = metered is null ? profile.PowerOrigin : NumberOrigin.Measured;
        // Prices and lifetimes are entered, so the whole is never more than an estimate.
        return new(cost.Full - cost.Marginal + marginal, cost.Currency, NumberOrigin.Estimated)
        {
            Local = new(marginal, origin, seconds, concurrency, profile, machine.From),
        };
    }
}
