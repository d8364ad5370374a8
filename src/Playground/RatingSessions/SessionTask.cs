using Playground.Comparisons;

namespace Playground.RatingSessions;

/// <summary>Where a rater stands in a session.</summary>
/// <param name="Item">What is before them; <c>null</c> when there is nothing now.</param>
/// <param name="Done">How many items they have rated in this round.</param>
/// <param name="Most">How many there may be for them in this round: those, and all that others leave.</param>
public sealed record SessionTask(RatingSession Session, SessionItem? Item, SessionAssignment? Assignment, int Done, int Most)
{
    /// <summary>The item's comparison where it was read to choose the item, so that the look that follows needn't read it again.</summary>
    internal Comparison? Comparison { get; init; }
}
