namespace Playground.RatingSessions;

/// <summary>A way in. The code itself isn't kept, only its hash.</summary>
/// <param name="RaterId">For a link that brings one rater to another device; <c>null</c> for everybody.</param>
public sealed record SessionInvite(string Hash, string SessionId, SessionRole Role, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt = null, string? RaterId = null);
