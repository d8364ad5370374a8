namespace Playground.Ratings;

/// <param name="Next">Give it as <see cref="RatingFilter.After"/> for the following page; <c>null</c> on the last.</param>
public sealed record RatingPage(IReadOnlyList<Rating> Ratings, string? Next);
