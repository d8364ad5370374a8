namespace Playground.RatingSessions;

/// <summary>Somebody who takes part.</summary>
/// <param name="LeftAt">Set while they are gone; their open items go to others.</param>
public sealed record SessionMember(string SessionId, string RaterId, string Name, SessionRole Role, DateTimeOffset JoinedAt, DateTimeOffset? LeftAt = null);
