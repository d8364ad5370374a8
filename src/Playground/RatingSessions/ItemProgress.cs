namespace Playground.RatingSessions;

/// <summary>How far an item is.</summary>
/// <param name="Number">From 1, in the order of the session.</param>
public sealed record ItemProgress(int Number, string ItemId, int Done, int Needed);
