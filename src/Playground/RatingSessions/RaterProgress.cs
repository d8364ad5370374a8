namespace Playground.RatingSessions;

/// <summary>How far a rater is.</summary>
public sealed record RaterProgress(SessionMember Member, bool Present, int Done);
