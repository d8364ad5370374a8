using Playground.Comparisons.Execution;
using Playground.Concurrency;
using Playground.Ratings;
using Playground.Statistics.Leaderboards;
using Playground.Statistics.RaterAgreement;
using Playground.Viewers;

namespace Playground.RatingSessions;

/// <summary>Results of sessions.</summary>
public sealed class SessionResults(IRatingSessionRepository store, IRatingRepository ratings, ComparisonRunner runner)
{
    const int MostKept = 32;

    // At the reveal everybody asks for the same at once, and intervals take a thousand rounds.
    readonly VersionedCache<(string Session, int Round), SessionResult> _results = new(MostKept);

    /// <summary>What came out; the caller has made sure that whoever sees it may.</summary>
    public async Task<SessionResult> ResultAsync(RatingSession session, int round, CancellationToken cancellationToken = default) => await _results.FindAsync(
        (session.Id, round), await ratings.StampAsync(cancellationToken), () => ComputeAsync(session, round, CancellationToken.None), cancellationToken);

    async Task<SessionResult> ComputeAsync(RatingSession session, int round, CancellationToken cancellationToken)
    {
        var filter = new RatingFilter { SessionId = session.Id, Round = round };
        var names = new RaterNames(await store.MembersAsync(session.Id, cancellationToken));
        // Ids and the order of votes are chance; readers look raters up by name.
        Rating[] all = [.. (await ratings.AllAsync(filter, Visibility.Unrestricted, cancellationToken)).OrderBy(rating => names.Of(rating.RaterId), StringComparer.CurrentCultureIgnoreCase)];
        var attempt = LeaderboardCalculator.TryRank(await ratings.VotesAsync(filter, Visibility.Unrestricted, cancellationToken), new());
        AuditedVote[] audited = [.. all.SelectMany(rating => Audited(rating, names))];
        var (leaks, answers) = await SessionLeaks.CountAsync(session, runner, cancellationToken);
        var agreement = SessionAgreement.Of(session, all, names);
        return new()
        {
            Ranked = attempt.Ranked?.Leaderboard,
            WhyNot = attempt.WhyNot,
            Groups = attempt.Ranked is { } ranked ? SessionGroup.Of(ranked) : [],
            Agreement = agreement,
            Audit = VoteAudit.Of(audited),
            PerRater = VoteAudit.PerRater(audited),
            Late = session.TimeLimit is { } limit ? all.Count(rating => rating.DecisionTime > limit) : 0,
            Leaks = leaks,
            Answers = answers,
            ModelNames = ModelNames(all),
            Access = all.SelectMany(rating => rating.Answers).GroupBy(answer => answer.ModelId).ToDictionary(group => group.Key, group => group.Last().Access, StringComparer.Ordinal),
            Points = SessionPoints.Of(session, all),
            Disputed = await SessionDisputes.FindAsync(session, agreement, all, names, runner, cancellationToken),
        };
    }

    // One rating took its time once, however many votes it amounts to.
    static IEnumerable<AuditedVote> Audited(Rating rating, RaterNames names) => RatingVotes.Of(rating).Where(vote => vote.Criterion is null)
        .Select((vote, place) => new AuditedVote(vote.Outcome, place == 0 ? rating.DecisionTime : null, names.Of(rating.RaterId)));

    static Dictionary<string, string> ModelNames(IEnumerable<Rating> all) => all.SelectMany(rating => rating.Answers).Where(answer => answer.ModelName is not null)
        .GroupBy(answer => answer.ModelId).ToDictionary(group => group.Key, group => group.Last().ModelName!, StringComparer.Ordinal);
}
