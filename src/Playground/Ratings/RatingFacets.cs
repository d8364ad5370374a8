namespace Playground.Ratings;

/// <summary>What ratings can be filtered by.</summary>
public sealed record RatingFacets(
    IReadOnlyList<RatedModel> Models, IReadOnlyList<string> Tags, IReadOnlyList<string> Languages, IReadOnlyList<string> Criteria, IReadOnlyList<Rater> Raters);
