using Playground.Ratings.Blind;
using Playground.RatingSessions;
using Playground.Web.Ratings;

namespace Playground.Web.RatingSessions;

/// <summary>What a host has typed into the form of a new session.</summary>
public sealed class SessionForm
{
    public string Title { get; set; } = "";
    public string Instructions { get; set; } = "";
    public RatingProtocol Protocol { get; set; }
    public string Criteria { get; set; } = "";
    public bool Blind { get; set; } = true;
    public int Overlap { get; set; } = 2;
    public int? Seconds { get; set; }
    public string Language { get; set; } = "";
    public LeakAction Leaks { get; set; }
    public AnswerPacing Pacing { get; set; }
    public AssignmentMode Assignment { get; set; }
    public string Prompts { get; set; } = "";
    public HashSet<string> Comparisons { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Models { get; } = new(StringComparer.Ordinal);

    /// <summary>Prompts stand apart by an empty line, so that one of them may have several lines.</summary>
    public SessionPlan ToPlan() => new()
    {
        Title = Title,
        Instructions = Instructions,
        Protocol = Protocol,
        Criteria = Criteria.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } named ? named
            : Protocol == RatingProtocol.Likert ? BallotDetails.CommonCriteria : [],
        Blind = Blind,
        Overlap = Overlap,
        TimeLimit = Seconds is > 0 ? TimeSpan.FromSeconds(Seconds.Value) : null,
        Language = Language.Trim().Length > 0 ? Language.Trim().ToLowerInvariant() : null,
        Leaks = Leaks,
        Pacing = Pacing,
        Assignment = Assignment,
        ComparisonIds = [.. Comparisons],
        Prompts = Prompts.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ModelIds = [.. Models],
    };
}
