namespace Playground.Comparisons.Execution;

/// <summary>An answer being written. <see cref="Answer"/>'s text is complete up to this moment.</summary>
/// <param name="Waiting">What it waits for before its first token, where that is known.</param>
public sealed record LiveAnswer(Answer Answer, WaitingFor? Waiting)
{
    /// <summary>Why the answer is in memory alone and would be gone with the process; <c>null</c> when it is stored, or is about to be.</summary>
    public StoreProblem? NotKept { get; init; }
}
