namespace Playground.Judging.Sessions;

/// <summary>Somebody who takes part.</summary>
/// <param name="LeftAt">Set while they are gone; their open items go to others.</param>
public sealed record SessionMember(string SessionId, string RaterId, string Name, SessionRole Role, DateTimeOffset JoinedAt, DateTimeOffset? LeftAt = null);

public enum SessionRole
{
    Rater,

    /// <summary>Sees progress and results like the host, but decides nothing and rates nothing.</summary>
    Observer,
    Host,
}

/// <summary>A way in. The code itself isn't kept, only its hash.</summary>
/// <param name="RaterId">For a link that brings one rater to another device; <c>null</c> for everybody.</param>
public sealed record SessionInvite(string Hash, string SessionId, SessionRole Role, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt = null, string? RaterId = null);

/// <summary>An item that a rater has before them or has rated.</summary>
/// <param name="Order">The item's lanes as this rater sees them, from left to right: random, balanced over raters, and recorded here.</param>
/// <param name="ShownAt">When the answers were first shown, to measure the time of the decision; <c>null</c> before.</param>
/// <param name="ReleasedAt">Set when the rater left or skipped before rating: the item is free for others.</param>
public sealed record SessionAssignment(
    string SessionId, int Round, string ItemId, string RaterId, IReadOnlyList<int> Order, DateTimeOffset AssignedAt, DateTimeOffset? ShownAt = null, DateTimeOffset? ReleasedAt = null);
