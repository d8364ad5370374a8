namespace Playground.Ratings;

/// <summary>An item of a session and a rater who has rated it.</summary>
public sealed record RatedPlace(string ItemId, string RaterId);
