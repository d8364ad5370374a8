namespace Playground.RatingSessions;

/// <summary>How far a session is, for its host and observers. Holds no ratings.</summary>
public sealed record SessionProgress(int Needed, int Done, IReadOnlyList<RaterProgress> Raters, IReadOnlyList<ItemProgress> Items);
