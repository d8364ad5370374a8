using Playground.Ratings.Blind;

namespace Playground.RatingSessions;

/// <summary>What a host wants to have rated.</summary>
public sealed record SessionPlan
{
    public required string Title { get; init; }

    public string Instructions { get; init; } = "";

    public RatingProtocol Protocol { get; init; }

    public IReadOnlyList<string> Criteria { get; init; } = [];

    public bool Blind { get; init; } = true;

    public int Overlap { get; init; } = 2;

    public TimeSpan? TimeLimit { get; init; }

    public string? Language { get; init; }

    public LeakAction Leaks { get; init; }

    /// <inheritdoc cref="RatingSession.ShowsThoughts"/>
    public bool ShowsThoughts { get; init; }

    public AnswerPacing Pacing { get; init; }

    public AssignmentMode Assignment { get; init; }

    public bool Solo { get; init; }

    /// <summary>Stored comparisons.</summary>
    public IReadOnlyList<string> ComparisonIds { get; init; } = [];

    /// <summary>Prompts to be run now with <see cref="ModelIds"/>.</summary>
    public IReadOnlyList<string> Prompts { get; init; } = [];

    public IReadOnlyList<string> ModelIds { get; init; } = [];

    public const int MostItems = 2_000;
    public const int MostOverlap = 50;
    public const int TitleCharacters = 120;
    public const int InstructionCharacters = 20_000;
    public const int MostCriteria = 8;
    public const int CriterionCharacters = 40;
}
