using Playground.Pricing;
using Playground.Pricing.LocalCosts;

namespace Playground.PricePerformance.BreakingEven;

/// <summary>Compares the cost of a machine of one's own with a provider's price.</summary>
public static class BreakEvenCalculator
{
    /// <summary>
    /// With F what the machine costs in a day without answers, m what an answer adds and a what it costs at the provider, local is cheaper
    /// from N = F ÷ (a − m) answers a day on. This is the formula of <see cref="LocalCostCalculator.PerBusyHour"/> with the utilisation that
    /// follows from N, so the utilisation of the profile plays no part.
    /// </summary>
    /// <param name="rate">Between the provider's currency and the machine's; <c>null</c> where they are the same.</param>
    /// <exception cref="InvalidCostProfileException">A number is faulty, the price doesn't say what such an answer costs, or a rate is missing.</exception>
    public static BreakEven Find(MachineCostProfile machine, Workload workload, ModelPrice hosted, ExchangeRate? rate = null)
    {
        // Any utilisation will do here, the profile may not have one yet.
        InvalidCostProfileException.ThrowIf(MachineCostCheck.Faults(machine with { Utilisation = 1 }).Concat(workload.Faults()));
        var hostedPerAnswer = Hosted(workload, hosted, machine.Currency, rate);
        var idle = LocalCostCalculator.EnergyPerHour(machine, machine.IdleWatts);
        var perDay = (LocalCostCalculator.StandingPerHour(machine) + idle) * machine.HoursOnPerDay;
        var perAnswer = (LocalCostCalculator.EnergyPerHour(machine, machine.BusyWatts) - idle) * workload.BusyHours;
        var capacity = workload.CapacityIn(machine.HoursOnPerDay);
        var (verdict, answers) = Verdict(perDay, hostedPerAnswer - perAnswer, capacity);
        return new()
        {
            Verdict = verdict,
            AnswersPerDay = answers,
            CapacityPerDay = capacity,
            LocalPerDay = perDay,
            LocalPerAnswer = perAnswer,
            HostedPerAnswer = hostedPerAnswer,
            Currency = machine.Currency,
            Assumptions = new(machine, workload, hosted, rate),
        };
    }

    /// <summary>
    /// Compares one answer at the profile's own utilisation, for a machine that also does other work: which is cheaper doesn't depend on the
    /// number of answers then.
    /// </summary>
    /// <returns>The cost of the answer here and at the provider, in the machine's currency.</returns>
    /// <exception cref="InvalidCostProfileException">As above, and where the utilisation is 0.</exception>
    public static (LocalCost Local, decimal Hosted) PerAnswer(MachineCostProfile machine, Workload workload, ModelPrice hosted, ExchangeRate? rate = null)
    {
        InvalidCostProfileException.ThrowIf(workload.Faults());
        return (LocalCostCalculator.PerAnswer(machine, workload.LocalBusySeconds, workload.Concurrency), Hosted(workload, hosted, machine.Currency, rate));
    }

    static (BreakEvenVerdict, decimal?) Verdict(decimal perDay, decimal saved, decimal capacity)
    {
        // A saving of next to nothing is a rounding error, and would take more answers than a decimal can count.
        if (saved <= perDay / 1e20m)
            return (BreakEvenVerdict.Never, null);
        if (perDay == 0)
            return (BreakEvenVerdict.Always, null);
        var answers = decimal.Floor(perDay / saved) + 1;
        return (answers <= capacity ? BreakEvenVerdict.FromAnswersPerDay : BreakEvenVerdict.BeyondCapacity, answers);
    }

    static decimal Hosted(Workload workload, ModelPrice hosted, string currency, ExchangeRate? rate)
    {
        var cost = workload.At(hosted) ?? throw new InvalidCostProfileException(PricingFaultKind.HostedPriceUnknown, $"The hosted model's price for such an answer is not known; expected a price of input and output tokens.");
        if (hosted.Currency == currency)
            return cost;
        return rate?.Convert(cost, hosted.Currency, currency)
            ?? throw new InvalidCostProfileException(PricingFaultKind.RateMissing, $"The hosted price is in {hosted.Currency} and the machine's cost in {currency}; enter a rate between them.");
    }
}
