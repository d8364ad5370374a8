namespace Playground.Pricing.LocalCosts;

/// <summary>A local cost can't be computed from what was given; <see cref="Faults"/> says why, a sentence each.</summary>
public sealed class InvalidCostProfileException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<string> Faults => faults;
}
