using Playground.Comparing.Contents;
using Playground.Statistics;

namespace Playground.Judging.Sessions;

/// <summary>What came out of one round of a session.</summary>
public sealed record SessionResult
{
    /// <summary><c>null</c> where the votes allow no ranking; <see cref="WhyNot"/> says why.</summary>
    public Leaderboard? Ranked { get; init; }

    public NotRankable? WhyNot { get; init; }

    /// <summary>On the verdict, and on each criterion; empty where no item has two ratings.</summary>
    public required IReadOnlyList<CriterionAgreement> Agreement { get; init; }

    public required VoteAudit Audit { get; init; }

    /// <summary>By name, in the order of names.</summary>
    public required IReadOnlyDictionary<string, VoteAudit> PerRater { get; init; }

    /// <summary>Ratings that took longer than the session's time limit.</summary>
    public int Late { get; init; }

    /// <summary>Answers shown in which a model gave itself away, masked or not.</summary>
    public int Leaks { get; init; }

    /// <summary>Answers scanned.</summary>
    public int Answers { get; init; }

    /// <summary>Readable names by id, as they were when the answers were rated.</summary>
    public required IReadOnlyDictionary<string, string> ModelNames { get; init; }

    /// <summary>What each model got by each criterion, the highest mean first; empty where no points were given.</summary>
    public required IReadOnlyList<ModelPoints> Points { get; init; }

    /// <summary>The items on which raters differ, the most disputed first.</summary>
    public required IReadOnlyList<DisputedLook> Disputed { get; init; }

    public string NameOf(string modelId) => ModelNames.GetValueOrDefault(modelId, modelId);
}

/// <param name="Criteria">In the order of the session's; <c>null</c> where nobody gave points.</param>
public sealed record ModelPoints(string ModelId, IReadOnlyList<MeanPoints?> Criteria);

/// <param name="Mean">From 1 to 5.</param>
public sealed record MeanPoints(double Mean, int Ratings);

/// <param name="Criterion"><c>null</c> for the verdict.</param>
public sealed record CriterionAgreement(string? Criterion, AgreementReport Report);

/// <summary>An item to talk about.</summary>
/// <param name="Number">From 1, in the order of the session.</param>
public sealed record DisputedLook(SessionItem Item, int Number, ContentList Contents, IReadOnlyList<RaterSaying> Sayings)
{
    public string Prompt => Contents.Text;
}

/// <summary>What one rater said, told by model: sides differed between raters.</summary>
/// <param name="Level">A tie, or none any good; <c>null</c> otherwise.</param>
/// <param name="Ranked">The ids of the models that they ranked, the best first: one where only the best was said, none where they only gave points.</param>
/// <param name="Scores">Points by criterion, of the models that got any.</param>
public sealed record RaterSaying(
    string Rater, VoteOutcome? Level, IReadOnlyList<string> Ranked, IReadOnlyList<(string ModelId, IReadOnlyDictionary<string, int> Points)> Scores, string? Rationale);
