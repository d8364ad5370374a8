namespace Playground.Evaluations.Checks;

/// <summary>What one check said of an answer.</summary>
/// <param name="Type">As the set names it, with <c>not-</c>.</param>
/// <param name="Passed"><c>null</c> when it couldn't be told; it counts neither way.</param>
/// <param name="Score">From 0 to 1 for our own checks; those of others have scales of their own.</param>
/// <param name="Reason">In English.</param>
public sealed record CheckResult(string Type, bool? Passed, double? Score, string? Reason, double Weight = 1, string? Metric = null)
{
    /// <summary>The results of a group.</summary>
    public IReadOnlyList<CheckResult> Checks { get; init; } = [];
}
