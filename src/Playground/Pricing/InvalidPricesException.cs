namespace Playground.Pricing;

/// <summary>A price list, or what the team enters about money, can't be used; <see cref="Faults"/> says why.</summary>
public sealed class InvalidPricesException(IReadOnlyList<PricingFault> faults, Exception? cause = null)
    : Exception(string.Join(Environment.NewLine, faults.Select(fault => fault.Message)), cause)
{
    public InvalidPricesException(PricingFaultKind kind, FormattableString sentence, Exception? cause = null) : this([new(kind, sentence)], cause) { }

    public IReadOnlyList<PricingFault> Faults => faults;

    /// <exception cref="InvalidPricesException">There are faults.</exception>
    internal static void ThrowIf(IEnumerable<PricingFault> faults)
    {
        if (faults.ToArray() is { Length: > 0 } found)
            throw new InvalidPricesException(found);
    }
}
