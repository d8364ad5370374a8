using Playground.Models;
using Playground.Statistics.Leaderboards;
using Playground.Statistics.Ranking;

namespace Playground.RatingSessions;

/// <summary>What came out of one round of a session.</summary>
public sealed record SessionResult
{
    /// <summary><c>null</c> where the votes allow no ranking; <see cref="WhyNot"/> says why.</summary>
    public Leaderboard? Ranked { get; init; }

    public NotRankable? WhyNot { get; init; }

    /// <summary>The models of <see cref="Ranked"/> as votes connect them; none where there is no ranking.</summary>
    public IReadOnlyList<SessionGroup> Groups { get; init; } = [];

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

    /// <summary>How open the models are, by id, as they were when the answers were rated.</summary>
    public required IReadOnlyDictionary<string, ModelAccess> Access { get; init; }

    /// <summary>What each model got by each criterion, the highest mean first; empty where no points were given.</summary>
    public required IReadOnlyList<ModelPoints> Points { get; init; }

    /// <summary>The items on which raters differ, the most disputed first.</summary>
    public required IReadOnlyList<DisputedLook> Disputed { get; init; }

    public string NameOf(string modelId) => ModelNames.GetValueOrDefault(modelId, modelId);
}
