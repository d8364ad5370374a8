using Playground.Faults;

namespace Playground.Pricing;

/// <summary>A price list, or what the team enters about money, can't be used.</summary>
public sealed class InvalidPricesException(IReadOnlyList<Fault> faults, Exception? cause = null) : FaultException(faults, cause)
{
    public InvalidPricesException(PricingFaultKind kind, FormattableString sentence, Exception? cause = null) : this([new(kind, sentence)], cause) { }

    /// <exception cref="InvalidPricesException">There are faults.</exception>
    internal static void ThrowIf(IEnumerable<Fault> faults)
    {
        if (faults.ToArray() is { Length: > 0 } found)
            throw new InvalidPricesException(found);
    }
}
