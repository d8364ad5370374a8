using Playground.Metrics;

namespace Playground.Pricing;

/// <summary>What an answer cost, and how that was found out.</summary>
/// <param name="Amount">What the provider charges; for an answer of this machine, its full cost.</param>
public sealed record AnswerCost(decimal Amount, string Currency, NumberOrigin Origin)
{
    /// <summary>How the cost of an answer of this machine came about; <c>null</c> where a provider charges for it.</summary>
    public LocalShare? Local { get; init; }
}
