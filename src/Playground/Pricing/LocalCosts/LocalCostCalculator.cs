using Playground.Faults;
using Playground.Metrics;

namespace Playground.Pricing.LocalCosts;

/// <summary>Prices the busy time of a machine.</summary>
public static class LocalCostCalculator
{
    /// <summary>
    /// Per busy hour, with u = <see cref="MachineCostProfile.Utilisation"/>, e = price of a kWh, P in kW and h hours switched on in its life:
    /// (price − residual) ÷ (h·u) + P_busy·e·PUE + P_idle·e·PUE·(1−u)/u + fixed/u; for a rented machine (rent + fixed) ÷ u.
    /// </summary>
    /// <exception cref="InvalidCostProfileException">The profile is faulty; 0% utilisation among others.</exception>
    public static LocalCost PerBusyHour(MachineCostProfile profile)
    {
        InvalidCostProfileException.ThrowIf(MachineCostCheck.Faults(profile));
        var standing = StandingPerHour(profile);
        var idle = EnergyPerHour(profile, profile.IdleWatts);
        var busy = EnergyPerHour(profile, profile.BusyWatts);
        var u = profile.Utilisation;
        return new(standing / u + busy + idle * (1 - u) / u, busy, profile.Currency);
    }

    /// <summary>cost of a busy hour × busy seconds ÷ 3600 ÷ concurrency.</summary>
    /// <param name="busySeconds">How long the machine worked at the answer, alone or with others.</param>
    /// <param name="concurrency">How many answers it wrote at the same time, this one included: each pays for its share.</param>
    /// <exception cref="InvalidCostProfileException">The profile or a number is faulty.</exception>
    public static LocalCost PerAnswer(MachineCostProfile profile, decimal busySeconds, decimal concurrency = 1)
    {
        InvalidCostProfileException.ThrowIf(
        [
            .. Unless(busySeconds >= 0, PricingFaultKind.NegativeBusyTime, $"The busy time is negative; expected 0 seconds or more."),
            .. Unless(concurrency >= 1, PricingFaultKind.ConcurrencyBelowOne, $"The number of answers at the same time is below 1; expected 1 or more."),
        ]);
        return PerBusyHour(profile) * busySeconds / 3600 / concurrency;
    }

    /// <summary>cost of a busy hour ÷ (3600 × tokens per second) × 10⁶.</summary>
    /// <param name="tokensPerSecond">Of all answers that are written at the same time together.</param>
    /// <exception cref="InvalidCostProfileException">The profile or the speed is faulty.</exception>
    public static LocalCost PerMillionTokens(MachineCostProfile profile, decimal tokensPerSecond)
    {
        InvalidCostProfileException.ThrowIf(Unless(tokensPerSecond > 0, PricingFaultKind.NoSpeed, $"The speed is 0 or less; expected tokens per second of more than 0."));
        return PerBusyHour(profile) * 1_000_000 / (3600 * tokensPerSecond);
    }

    /// <summary>Seconds the machine worked at an answer: prompt and generation as the engine measured them, without loading the model and the queue.</summary>
    /// <returns><c>null</c> when the engine didn't say.</returns>
    public static decimal? BusySeconds(AnswerTimings timings) =>
        timings.Engine is { PromptMs: >= 0 and var prompt, GenerationMs: >= 0 and var generation } && prompt + generation < 1e12 ? (decimal)(prompt + generation) / 1000 : null;

    /// <summary>What an hour costs before the machine does anything but be switched on, its idle energy apart.</summary>
    internal static decimal StandingPerHour(MachineCostProfile profile) =>
        profile.FixedPerHour + (profile.RentPerHour ?? (profile.HardwarePrice - profile.ResidualValue) / profile.LifetimeHours);

    internal static decimal EnergyPerHour(MachineCostProfile profile, decimal watts) =>
        profile.RentPerHour is null ? watts / 1000 * profile.ElectricityPrice * profile.Pue : 0;

    static IEnumerable<Fault> Unless(bool right, PricingFaultKind kind, FormattableString sentence) => right ? [] : [new(kind, sentence)];
}
