using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;

namespace Playground.Testing;

/// <summary>What this machine costs, where a test has nothing to say about it.</summary>
public static class FixedCosts
{
    /// <summary>Nobody has said what it costs.</summary>
    public static LocalCostService Unknown(TimeProvider? time = null) =>
        new(Options.Create(new PricingOptions()), time ?? TimeProvider.System, NullLogger<LocalCostService>.Instance, new InMemoryLocalCostRepository());
}
