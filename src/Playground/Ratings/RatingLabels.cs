namespace Playground.Ratings;

/// <summary>What can be said of an answer with one tap. The words are kept as they stand here; pages translate them.</summary>
public static class RatingLabels
{
    public static readonly IReadOnlyList<string> Positive = ["useful", "complete", "creative", "clear"];

    public static readonly IReadOnlyList<string> Negative = ["incorrect", "superficial", "ignores-instructions"];

    public static IEnumerable<string> All => Positive.Concat(Negative);
}
