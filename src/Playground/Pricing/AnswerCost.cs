using Playground.Measuring;

namespace Playground.Pricing;

/// <summary>What an answer cost, and how that was found out.</summary>
public sealed record AnswerCost(decimal Amount, string Currency, NumberOrigin Origin);
