namespace Playground.Ratings;

/// <summary>A model that has been rated, as it was called last.</summary>
public sealed record RatedModel(string Id, string? Name, Models.ModelAccess Access);
