namespace Playground.Pricing;

/// <summary>Where a price stands in time.</summary>
public enum PricePeriod
{
    InForce,
    Coming,

    /// <summary>It ended, or another took its place.</summary>
    Past,
}
