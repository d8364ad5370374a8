using Playground.Faults;

namespace Playground.Pricing.LocalCosts;

/// <summary>A local cost can't be computed from what was given.</summary>
public sealed class InvalidCostProfileException(IReadOnlyList<Fault> faults) : FaultException(faults)
{
    public InvalidCostProfileException(PricingFaultKind kind, FormattableString sentence) : this([new(kind, sentence)]) { }

    /// <exception cref="InvalidCostProfileException">There are faults.</exception>
    internal static void ThrowIf(IEnumerable<Fault> faults)
    {
        if (faults.ToArray() is { Length: > 0 } found)
            throw new InvalidCostProfileException(found);
    }
}
