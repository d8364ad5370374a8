namespace Playground.Pricing;

/// <summary>A price list can't be used; <see cref="Faults"/> says why, a sentence each.</summary>
public sealed class InvalidPricesException(IReadOnlyList<string> faults, Exception? cause = null) : Exception(string.Join(Environment.NewLine, faults), cause)
{
    public InvalidPricesException(string fault, Exception? cause = null) : this([fault], cause) { }

    public IReadOnlyList<string> Faults => faults;
}
