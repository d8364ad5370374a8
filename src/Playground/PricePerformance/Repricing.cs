using Playground.Comparisons;
using Playground.Pricing;

namespace Playground.PricePerformance;

/// <summary>What answers would have cost at other prices. The answers themselves keep the price they were priced with.</summary>
public static class Repricing
{
    /// <returns><c>null</c> when the price doesn't say, for instance nothing of the tier in which the answer was given.</returns>
    public static WhatIf? Reprice(Answer answer, ModelPrice price) =>
        price.For(answer.ServiceTier, answer.Usage.Input, answer.Timings.SentAt) is { } terms && CostCalculator.Cost(answer.Usage, terms) is { } cost ? new(cost, terms, answer.Cost) : null;
}

/// <summary>A supposed cost beside the real one.</summary>
/// <param name="Cost">What the answer would have cost.</param>
/// <param name="Price">By this price.</param>
/// <param name="Actual">What it did cost, where that is known.</param>
public sealed record WhatIf(AnswerCost Cost, ModelPrice Price, AnswerCost? Actual);
