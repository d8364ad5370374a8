using Playground.Statistics.Leaderboards;

namespace Playground.Reports;

/// <summary>Everything that a report says in numbers, and the answers it shows. <c>null</c> means not known.</summary>
public sealed record ReportFigures
{
    public required ReportMethod Method { get; init; }

    /// <summary><c>null</c> when there are no votes to rank by.</summary>
    public Leaderboard? Leaderboard { get; init; }

    /// <summary>One for each model that answered or was rated, the best rated first.</summary>
    public IReadOnlyList<ReportedModel> Models { get; init; } = [];

    public ReportBreakEven? BreakEven { get; init; }

    /// <summary>Why there is no break-even.</summary>
    public BreakEvenGap BreakEvenGap { get; init; }

    public IReadOnlyList<ReportExample> Examples { get; init; } = [];

    public VoteAudit? Audit { get; init; }

    public IReadOnlyList<ReportPrice> Prices { get; init; } = [];

    public IReadOnlyList<ReportProvenance> Provenance { get; init; } = [];

    public ReportGaps Gaps { get; init; } = new();

    public IReadOnlyList<ReportAnswer> Answers { get; init; } = [];

    public IReadOnlyList<ReportVote> Votes { get; init; } = [];
}
