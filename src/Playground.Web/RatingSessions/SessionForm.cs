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

    /// <summary>Those of <see cref="BallotDetails.CommonCriteria"/> that are chosen.</summary>
    public HashSet<string> CommonCriteria { get; } = new(StringComparer.Ordinal);

    /// <summary>Others, separated by commas.</summary>
    public string Criteria { get; set; } = "";

    public bool Blind { get; set; } = true;
    public int Overlap { get; set; } = 2;
    public int? Seconds { get; set; }
    public string Language { get; set; } = "";
    public LeakAction Leaks { get; set; }
    public bool ShowsThoughts { get; set; }
    public AnswerPacing Pacing { get; set; }
    public AssignmentMode Assignment { get; set; }
    public string Prompts { get; set; } = "";
    public HashSet<string> Comparisons { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Models { get; } = new(StringComparer.Ordinal);

    /// <summary>Prompts stand apart by an empty line, so that one of them may have several lines.</summary>
    public IReadOnlyList<string> PromptList => Prompts.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Points need something to be given for: where nobody has chosen, that is what is common.</summary>
    public IReadOnlyList<string> AllCriteria
    {
        get
        {
            string[] named = [.. BallotDetails.CommonCriteria.Where(CommonCriteria.Contains), .. Criteria.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            return named.Length == 0 && Protocol == RatingProtocol.Likert ? BallotDetails.CommonCriteria : named;
        }
    }

    /// <summary>The preset whose settings these are; <c>null</c> when they are the host's own.</summary>
    public SessionPreset? Preset => (Protocol, Blind, HasReasons: CommonCriteria.Count > 0 || Criteria.Trim().Length > 0) switch
    {
        (RatingProtocol.Pairwise, true, false) => SessionPreset.Duel,
        (RatingProtocol.Pairwise, true, true) => SessionPreset.Reasons,
        (RatingProtocol.Ranking, true, _) => SessionPreset.Order,
        (RatingProtocol.Likert, true, _) => SessionPreset.Points,
        (RatingProtocol.Pairwise, false, _) => SessionPreset.Open,
        _ => null,
    };

    public void Apply(SessionPreset preset)
    {
        Protocol = preset switch
        {
            SessionPreset.Order => RatingProtocol.Ranking,
            SessionPreset.Points => RatingProtocol.Likert,
            _ => RatingProtocol.Pairwise,
        };
        Blind = preset != SessionPreset.Open;
        if (preset == SessionPreset.Duel)
        {
            CommonCriteria.Clear();
            Criteria = "";
        }
        else if (preset is SessionPreset.Reasons or SessionPreset.Points && Criteria.Trim().Length == 0)
            CommonCriteria.UnionWith(BallotDetails.CommonCriteria);
    }

    /// <summary>All that a session was made with, but the prompts that were run for it: their answers are stored comparisons by now.</summary>
    public void Copy(RatingSession session)
    {
        (Title, Instructions, Protocol, Blind, Overlap) = (session.Title, session.Instructions, session.Protocol, session.Blind, session.Overlap);
        (Leaks, ShowsThoughts, Pacing, Assignment, Language) = (session.Leaks, session.ShowsThoughts, session.Pacing, session.Assignment, session.Language ?? "");
        Seconds = session.TimeLimit is { } limit ? (int)limit.TotalSeconds : null;
        CommonCriteria.UnionWith(session.Criteria.Intersect(BallotDetails.CommonCriteria));
        Criteria = string.Join(", ", session.Criteria.Except(BallotDetails.CommonCriteria));
        Comparisons.UnionWith(session.Items.Select(item => item.ComparisonId));
    }

    public SessionPlan ToPlan() => new()
    {
        Title = Title,
        Instructions = Instructions,
        Protocol = Protocol,
        Criteria = AllCriteria,
        Blind = Blind,
        Overlap = Overlap,
        TimeLimit = Seconds is > 0 ? TimeSpan.FromSeconds(Seconds.Value) : null,
        Language = Language.Trim().Length > 0 ? Language.Trim().ToLowerInvariant() : null,
        Leaks = Leaks,
        ShowsThoughts = ShowsThoughts,
        Pacing = Pacing,
        Assignment = Assignment,
        ComparisonIds = [.. Comparisons],
        Prompts = PromptList,
        ModelIds = [.. Models],
    };
}
