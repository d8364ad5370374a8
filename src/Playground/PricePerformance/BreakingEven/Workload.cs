using Playground.Faults;
using Playground.Pricing;
using static Playground.Pricing.PricingFaultKind;

namespace Playground.PricePerformance.BreakingEven;

/// <summary>What the team asks of a model in one answer, on average, measured from its own answers.</summary>
/// <param name="InputTokens">The whole input, cached tokens included.</param>
/// <param name="CachedShare">Of the input, the share that comes from the provider's cache: 0 to 1.</param>
/// <param name="OutputTokens">Reasoning included.</param>
/// <param name="LocalBusySeconds">How long the local machine works at such an answer.</param>
/// <param name="Concurrency">How many answers the local machine writes at the same time.</param>
/// <param name="ReasoningShare">Of the output, the share that is reasoning, which some providers charge otherwise: 0 to 1.</param>
public sealed record Workload(decimal InputTokens, decimal OutputTokens, decimal LocalBusySeconds, decimal CachedShare = 0, decimal Concurrency = 1, decimal ReasoningShare = 0)
{
    /// <summary>Each side's numbers are those of its own answers; otherwise both are charged for an answer of average length.</summary>
    public bool IsOwnUsage { get; init; }

    /// <summary>Input ÷ output tokens.</summary>
    public decimal Ratio => InputTokens / OutputTokens;

    /// <summary>The same number of tokens written, with another ratio of input to output.</summary>
    public Workload WithRatio(decimal inputPerOutput) => this with { InputTokens = OutputTokens * inputPerOutput };

    /// <summary>What one such answer is charged for at a provider, by the terms of the standard tier for its length.</summary>
    /// <returns>Only what it asks for and what is priced apart; <c>null</c> when the price doesn't say what such an answer costs.</returns>
    public IReadOnlyList<HostedCharge>? Charges(ModelPrice price)
    {
        if (price.For(null, (long)InputTokens) is not { Input: { } input, Output: { } output } terms)
            return null;
        var cached = terms.CachedInput is null ? 0 : InputTokens * CachedShare;
        var reasoning = terms.Reasoning is null ? 0 : OutputTokens * ReasoningShare;
        return [.. new HostedCharge[]
        {
            new(HostedChargeKind.Input, InputTokens - cached, input),
            new(HostedChargeKind.CachedInput, cached, terms.CachedInput ?? 0),
            new(HostedChargeKind.Output, OutputTokens - reasoning, output),
            new(HostedChargeKind.Reasoning, reasoning, terms.Reasoning ?? 0),
            new(HostedChargeKind.Request, terms.PerRequest is null ? 0 : 1, terms.PerRequest ?? 0),
        }.Where(charge => charge.Quantity > 0)];
    }

    /// <summary>The sum of the charges, in the price's currency.</summary>
    /// <returns><c>null</c> when the price doesn't say.</returns>
    public decimal? At(ModelPrice price) => Charges(price)?.Sum(charge => charge.Cost);

    /// <summary>Busy hours that one answer takes of the local machine.</summary>
    public decimal BusyHours => LocalBusySeconds / 3600 / Concurrency;

    /// <summary>How many whole answers the local machine can write in so many hours without a pause.</summary>
    // Multiplied first: busy hours are rounded, and one answer too few would come of it where the division is exact.
    public decimal CapacityIn(decimal hours) => decimal.Floor(hours * 3600 * Concurrency / LocalBusySeconds);

    public IEnumerable<Fault> Faults()
    {
        if (InputTokens < 0)
            yield return new(NegativeInputTokens, $"The input tokens of an answer are negative; expected 0 or more.");
        if (OutputTokens <= 0)
            yield return new(NoOutputTokens, $"The output tokens of an answer are 0 or less; expected more than 0.");
        if (LocalBusySeconds <= 0)
            yield return new(NoBusyTime, $"The busy time of an answer is 0 or less; expected seconds of more than 0.");
        if (CachedShare is < 0 or > 1)
            yield return new(CachedShareOutOfRange, $"The cached share of the input is out of range; expected 0 to 1.");
        if (Concurrency < 1)
            yield return new(ConcurrencyBelowOne, $"The number of answers at the same time is below 1; expected 1 or more.");
    }
}
