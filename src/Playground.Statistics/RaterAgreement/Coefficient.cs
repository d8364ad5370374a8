namespace Playground.Statistics.RaterAgreement;

/// <summary>A coefficient and the interval in which it lies.</summary>
/// <param name="Value"><c>null</c> where the coefficient has no meaning for these ratings.</param>
/// <param name="Lower"><c>null</c> where too few draws gave a value.</param>
public sealed record Coefficient(double? Value, double? Lower, double? Upper);
