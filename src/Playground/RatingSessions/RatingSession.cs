using Playground.Ratings.Blind;

namespace Playground.RatingSessions;

/// <summary>Several raters judge the same answers, each on their own.</summary>
public sealed record RatingSession
{
    public required string Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string Title { get; init; }

    /// <summary>Markdown; shown to everybody.</summary>
    public string Instructions { get; init; } = "";

    public required string HostId { get; init; }

    public RatingProtocol Protocol { get; init; }

    /// <summary>Rated from 1 to 5 for each answer; may be empty except for <see cref="RatingProtocol.Likert"/>.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    public bool Blind { get; init; } = true;

    /// <summary>How many raters each item gets (k).</summary>
    public int Overlap { get; init; } = 2;

    /// <summary>For one item; a rating given later is taken, but the page says that time is up. <c>null</c> is no limit.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Of the prompts, as an ISO 639 code.</summary>
    public string? Language { get; init; }

    public LeakAction Leaks { get; init; }

    /// <summary>Raters see what the models thought and which functions they called, of all answers; otherwise of none, for it may give a model away.</summary>
    public bool ShowsThoughts { get; init; }

    public AnswerPacing Pacing { get; init; }

    public AssignmentMode Assignment { get; init; }

    /// <summary>A blind look at one comparison: whoever opens it rates, and sees who wrote what after their own vote.</summary>
    public bool Solo { get; init; }

    public SessionState State { get; init; }

    /// <summary>Since when it has been paused; <c>null</c> when it isn't.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>The host has shown everybody who wrote what. Can't be taken back.</summary>
    public bool Revealed { get; init; }

    /// <summary>0, or 1 after the host has asked for a second look at the disputed items.</summary>
    public int Round { get; init; }

    public required IReadOnlyList<SessionItem> Items { get; init; }

    /// <summary>Items of the second round; empty before.</summary>
    public IReadOnlyList<string> Disputed { get; init; } = [];

    /// <summary>The round whose ratings may still come or change; nobody is to see those of others. <c>null</c> when there is none, as in a blind look of one's own.</summary>
    public int? OpenRound => Solo || State == SessionState.Closed || Revealed && Round == 0 ? null : Round;

    /// <summary>Nothing is being rated, and there is nothing to hide: its results are for everybody.</summary>
    public bool IsTold => OpenRound is null && (Revealed || !Blind);

    /// <summary>What is rated in the current round.</summary>
    public IEnumerable<SessionItem> Current => Round == 0 ? Items : Items.Where(item => Disputed.Contains(item.Id));
}
