namespace Playground.Reports;

/// <summary>One prompt with the answers to it.</summary>
/// <param name="Prompt">Cut at <see cref="TextCharacters"/> characters, as the answers are.</param>
public sealed record ReportExample(string ComparisonId, string? Title, string Prompt, DateTimeOffset AskedAt, IReadOnlyList<ExampleAnswer> Answers, IReadOnlyList<ExampleRating> Ratings)
{
    public const int TextCharacters = 6000;
}
