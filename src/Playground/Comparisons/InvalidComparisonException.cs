using Playground.Faults;

namespace Playground.Comparisons;

/// <summary>A comparison can't be run as asked. Nothing was stored and no model was asked.</summary>
/// <param name="faults">Each with the name of the member of the request that is at fault.</param>
public sealed class InvalidComparisonException(IReadOnlyList<Fault> faults) : FaultException(faults, string.Join(" ", faults.Select(fault => fault.Message)));
