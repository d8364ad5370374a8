namespace Playground.Ratings;

/// <summary>Where in a rating session something is rated.</summary>
/// <param name="Round">0, or the number of the second look.</param>
public sealed record SessionPlace(string SessionId, string ItemId, int Round);
