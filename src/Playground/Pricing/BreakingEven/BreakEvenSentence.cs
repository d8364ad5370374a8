using System.Globalization;
using Playground.Pricing.LocalCosts;

namespace Playground.Pricing.BreakingEven;

/// <summary>Says a break-even in English, for the prompt and for logs; pages say it in the reader's language.</summary>
public static class BreakEvenSentence
{
    public static string Of(BreakEven result) => result.Verdict switch
    {
        BreakEvenVerdict.Always => "The local model is always cheaper: it costs nothing a day, and less an answer.",
        BreakEvenVerdict.Never => "The local model is never cheaper: an answer's energy alone costs as much as the hosted answer, or more.",
        BreakEvenVerdict.BeyondCapacity => Invariant(
            $"One such machine never becomes cheaper: that would take {result.AnswersPerDay:N0} answers a day, and it can write {result.CapacityPerDay:N0}."),
        _ => Invariant($"From {result.AnswersPerDay:N0} answers a day the local model is cheaper."),
    };

    /// <summary>The assumptions, a sentence each.</summary>
    public static IReadOnlyList<string> Assumptions(BreakEven result)
    {
        var (machine, workload, hosted, rate) = result.Assumptions;
        return [.. new[]
        {
            Invariant($"An answer reads {workload.InputTokens:0.##} and writes {workload.OutputTokens:0.##} tokens ({workload.Ratio:0.##}:1), {workload.CachedShare:P0} of the input cached."),
            Invariant($"It keeps the machine busy for {workload.LocalBusySeconds:0.###} s, {workload.Concurrency:0.##} at a time."),
            Machine(machine),
            Invariant($"The hosted model costs {hosted.Input} {hosted.Currency} per million input and {hosted.Output} per million output tokens{(hosted.ValidFrom is { } from ? Invariant($" since {from:yyyy-MM-dd}") : "")}."),
            rate is null ? null : Invariant($"1 {rate.From} = {rate.Rate} {rate.To}, as entered for {rate.Date:yyyy-MM-dd}."),
            "Administration, spare machines and network are left out unless they are in the fixed costs.",
        }.OfType<string>()];
    }

    static string Machine(MachineCostProfile machine) => machine.RentPerHour is { } rent
        ? Invariant($"The machine is rented for {rent + machine.FixedPerHour} {machine.Currency} an hour, {machine.HoursOnPerDay:0.##} hours a day.")
        : Invariant($"The machine costs {machine.HardwarePrice} {machine.Currency}, is worth {machine.ResidualValue} after {machine.LifetimeYears:0.##} years, is on for {machine.HoursOnPerDay:0.##} hours a day, draws {machine.BusyWatts:0.##} W busy and {machine.IdleWatts:0.##} W idle at {machine.ElectricityPrice} per kWh and a PUE of {machine.Pue:0.##}, and has fixed costs of {machine.FixedPerHour} an hour.");

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
