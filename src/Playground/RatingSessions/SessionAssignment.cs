namespace Playground.RatingSessions;

/// <summary>An item that a rater has before them or has rated.</summary>
/// <param name="Order">The item's lanes as this rater sees them, from left to right: random, balanced over raters, and recorded here.</param>
/// <param name="ShownAt">When the answers were first shown, to measure the time of the decision; <c>null</c> before.</param>
/// <param name="ReleasedAt">Set when the rater left or skipped before rating: the item is free for others.</param>
public sealed record SessionAssignment(
    string SessionId, int Round, string ItemId, string RaterId, IReadOnlyList<int> Order, DateTimeOffset AssignedAt, DateTimeOffset? ShownAt = null, DateTimeOffset? ReleasedAt = null);
