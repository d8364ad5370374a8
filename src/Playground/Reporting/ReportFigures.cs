using Playground.Comparing;
using Playground.Judging;
using Playground.Measuring;
using Playground.Models;
using Playground.Pricing;
using Playground.Pricing.BreakingEven;
using Playground.Pricing.Performance;
using Playground.Statistics;

namespace Playground.Reporting;

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

/// <summary>How the figures came about.</summary>
/// <param name="SessionTitle">Of the rating session that the report is about.</param>
/// <param name="Concealed">The session is blind and not revealed: models have letters, and whatever would tell them is left out.</param>
/// <param name="Raters">Different people; <c>null</c> rater ids of imported votes aren't counted.</param>
/// <param name="Blind">Of the ratings, those cast without knowing the models.</param>
/// <param name="Agreement">Krippendorff's α over what several raters rated, nominal.</param>
/// <param name="SharedItems">Items that more than one rater rated.</param>
public sealed record ReportMethod(
    int Comparisons, int Answers, int Ratings, int Votes, int Raters, int Blind, DateTimeOffset? FirstAnswer, DateTimeOffset? LastAnswer,
    DateTimeOffset? FirstRating, DateTimeOffset? LastRating, Coefficient? Agreement, int SharedItems, string? SessionTitle = null, bool Concealed = false);

/// <summary>What one model did.</summary>
/// <param name="Host">Where prompts went; <c>null</c> for this machine.</param>
public sealed record ReportedModel(string Id, string Name, ModelAccess Access, string? Host)
{
    public string? Maker { get; init; }

    public string? Licence { get; init; }

    public int Answers { get; init; }

    /// <summary>Complete, or cut at their output limit.</summary>
    public int Usable { get; init; }

    /// <summary>Answers by ending, the usable ones left out.</summary>
    public IReadOnlyDictionary<AnswerState, int> Endings { get; init; } = new Dictionary<AnswerState, int>();

    public required ReportedCost Cost { get; init; }

    public SpeedStatistics? FirstToken { get; init; }

    public SpeedStatistics? Total { get; init; }

    public SpeedStatistics? TokensPerSecond { get; init; }

    /// <summary>Usable answers left out of the speeds because the device wrote others at the same time.</summary>
    public int Shared { get; init; }

    /// <summary>Nobody has a better rating for less, or the same for less.</summary>
    public bool OnFront { get; init; }
}

/// <summary>What a model's answers cost, in the report's currency.</summary>
/// <param name="PerThousand">1000 × everything spent ÷ usable answers: what failed is paid for by what came through.</param>
/// <param name="Lower">Of the 95% interval from the spread of the answers' costs.</param>
/// <param name="MarginalPerThousand">The energy alone for answers of this machine; otherwise the same.</param>
/// <param name="Priced">Answers with a known cost.</param>
/// <param name="Unpriced">Answers that were sent and whose cost is not known.</param>
/// <param name="Estimated">Of the priced ones, those whose tokens or machine were estimated.</param>
/// <param name="PerWin">Cost of an answer ÷ share of its votes that the model won outright; <c>null</c> where it has won none.</param>
/// <param name="Gap">Why <paramref name="PerThousand"/> isn't known.</param>
public sealed record ReportedCost(
    string Currency, decimal? PerThousand, decimal? Lower, decimal? Upper, decimal? MarginalPerThousand, int Priced, int Unpriced, int Estimated, decimal? PerWin, CostGap Gap);

/// <summary>The best rated open model of this machine against the best rated proprietary one.</summary>
public sealed record ReportBreakEven(string LocalModel, string HostedModel, BreakEven Result);

/// <summary>What kept a break-even from being found.</summary>
public enum BreakEvenGap
{
    None,
    NoMachine,
    NoLocalModel,
    NoHostedModel,
    NoCosts,
}

/// <summary>One prompt with the answers to it.</summary>
/// <param name="Prompt">Cut at <see cref="TextCharacters"/> characters, as the answers are.</param>
public sealed record ReportExample(string ComparisonId, string? Title, string Prompt, DateTimeOffset AskedAt, IReadOnlyList<ExampleAnswer> Answers, IReadOnlyList<ExampleRating> Ratings)
{
    public const int TextCharacters = 6000;
}

/// <param name="Wins">Votes that this answer's model won on this prompt; so too the others.</param>
public sealed record ExampleAnswer(string Model, AnswerState State, string Text, bool Cut, int Wins, int Losses, int Ties);

/// <param name="Rater">A name only where it was asked for.</param>
/// <param name="Winner">The model preferred; <c>null</c> for a tie, for both bad and for ratings by points alone.</param>
public sealed record ExampleRating(string Rater, VoteOutcome? Outcome, string? Winner, string? Rationale, bool Blind)
{
    /// <summary>The models that the rater saw beside each other; empty in reports that older versions made.</summary>
    public IReadOnlyList<string> Compared { get; init; } = [];
}

/// <summary>A price by which answers were charged.</summary>
public sealed record ReportPrice(string Model, ModelPrice Price, int Answers);

/// <summary>One way in which a model's answers came about.</summary>
public sealed record ReportProvenance(string Model, Provenance Provenance, string? ReturnedModel, int Answers);

/// <summary>What the figures leave out.</summary>
public sealed record ReportGaps
{
    /// <summary>Ratings of sessions that aren't revealed, where the report isn't about that session.</summary>
    public int ConcealedRatings { get; init; }

    /// <summary>Ratings of rounds that are still being rated.</summary>
    public int OpenRatings { get; init; }

    /// <summary>Ratings that could still be taken back when the report was built.</summary>
    public int UncountedRatings { get; init; }

    /// <summary>Answers still being written.</summary>
    public int Unfinished { get; init; }

    /// <summary>The exchange rates that were used.</summary>
    public IReadOnlyList<ExchangeRate> Rates { get; init; } = [];

    /// <summary>Texts of examples that were cut.</summary>
    public int CutTexts { get; init; }

    /// <summary>Picked comparisons that were not found.</summary>
    public IReadOnlyList<string> MissingPicks { get; init; } = [];

    /// <summary>Picked comparisons that would tell the models of a session that isn't revealed.</summary>
    public int HiddenPicks { get; init; }
}

/// <summary>An answer in numbers.</summary>
/// <param name="Cost">In <paramref name="Currency"/>, as it was charged.</param>
public sealed record ReportAnswer(
    string Comparison, string Model, DateTimeOffset? At, int Turn, int Repetition, int Attempt, AnswerState State, long? InputTokens, long? OutputTokens,
    NumberOrigin TokensOrigin, decimal? Cost, string? Currency, double? FirstTokenSeconds, double? TotalSeconds, double? TokensPerSecond, bool SharedDevice);

/// <summary>A pairwise vote. A stood first.</summary>
public sealed record ReportVote(
    DateTimeOffset At, string Rater, string? Comparison, string A, string B, VoteOutcome Outcome, bool Blind, double? Seconds, string? Rationale = null);
