namespace Playground.Pricing.LocalCosts;

/// <summary>A local cost can't be computed from what was given; <see cref="Faults"/> says why.</summary>
public sealed class InvalidCostProfileException(IReadOnlyList<PricingFault> faults)
    : Exception(string.Join(Environment.NewLine, faults.Select(fault => fault.Message)))
{
    public InvalidCostProfileException(PricingFaultKind kind, FormattableString sentence) : this([new(kind, sentence)]) { }

    public IReadOnlyList<PricingFault> Faults => faults;

    /// <exception cref="InvalidCostProfileException">There are faults.</exception>
    internal static void ThrowIf(IEnumerable<PricingFault> faults)
    {
        if (faults.ToArray() is { Length: > 0 } found)
            throw new InvalidCostProfileException(found);
    }
}
