namespace Playground.PricePerformance;

/// <summary>The time that this machine, or a server that says so, worked at the answers.</summary>
/// <param name="Count">Answers of which it is known.</param>
/// <param name="Seconds">The sum of their busy times.</param>
/// <param name="SharedSeconds">The sum with each busy time divided by the answers that shared it.</param>
public sealed record BusyFigures(int Count, double Seconds, double SharedSeconds)
{
    /// <summary>How many answers were written at the same time on average; <c>null</c> when not known.</summary>
    public double? Concurrency => SharedSeconds > 0 ? Seconds / SharedSeconds : null;
}
