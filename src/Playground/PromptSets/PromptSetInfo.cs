namespace Playground.PromptSets;

/// <summary>A set as a row of a list.</summary>
/// <param name="Version">The newest.</param>
/// <param name="ChangedAt">When that was made.</param>
public sealed record PromptSetInfo(string Id, string Name, string? Description, int Version, DateTimeOffset ChangedAt, int Items, int Rows);
