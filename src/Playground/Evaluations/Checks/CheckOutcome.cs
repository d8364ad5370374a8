namespace Playground.Evaluations.Checks;

/// <summary>What a check found out.</summary>
/// <param name="Passed"><c>null</c> when it can't be told, for instance a cost that isn't known.</param>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Reason">In one English sentence: what was found, what was expected.</param>
public readonly record struct CheckOutcome(bool? Passed, double? Score, string Reason)
{
    public static CheckOutcome Of(bool passed, string reason) => new(passed, passed ? 1 : 0, reason);

    public static CheckOutcome Unknown(string reason) => new(null, null, reason);
}
