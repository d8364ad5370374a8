namespace Playground.Comparisons.Contents;

/// <summary>A part that a newer version has stored, of a kind that this one can't show. It is kept as it was.</summary>
/// <param name="Kind">The newer version's name for it. Where it gave none, this is empty, and <see cref="Content.Further"/> is the whole part as JSON.</param>
public sealed record UnknownPart(string Kind) : Content;
