using System.Globalization;
using Playground.Comparing;
using Playground.Judging.Blind;
using Playground.Statistics;

namespace Playground.Judging.Sessions;

/// <summary>How far a session is, for its host and observers. Holds no ratings.</summary>
public sealed record SessionProgress(int Needed, int Done, IReadOnlyList<RaterProgress> Raters, IReadOnlyList<ItemProgress> Items);

public sealed record RaterProgress(SessionMember Member, bool Present, int Done);

/// <param name="Number">From 1, in the order of the session.</param>
public sealed record ItemProgress(int Number, string ItemId, int Done, int Needed);

/// <summary>What came out of a session.</summary>
/// <param name="Ranked"><c>null</c> where the votes allow no ranking; <paramref name="WhyNot"/> says why.</param>
/// <param name="Agreement">On the verdict, and on each criterion; empty where no item has two ratings.</param>
/// <param name="Leaks">Answers shown in which a model gave itself away, masked or not.</param>
/// <param name="Answers">Answers scanned.</param>
public sealed record SessionResult(
    Leaderboard? Ranked, string? WhyNot, IReadOnlyList<CriterionAgreement> Agreement, VoteAudit Audit, IReadOnlyDictionary<string, VoteAudit> PerRater, int Leaks, int Answers);

/// <param name="Criterion"><c>null</c> for the verdict.</param>
public sealed record CriterionAgreement(string? Criterion, AgreementReport Report);

/// <summary>Progress and results of sessions.</summary>
public sealed class SessionResults(IRatingSessionStore store, IRatingStore ratings, ComparisonRunner runner, SessionLive live)
{
    public async Task<SessionProgress> ProgressAsync(RatingSession session, CancellationToken cancellationToken = default)
    {
        var all = await ratings.AllAsync(new() { SessionId = session.Id, Round = session.Round }, cancellationToken);
        var members = (await store.MembersAsync(session.Id, cancellationToken)).Where(member => member.Role == SessionRole.Rater).ToArray();
        var perRater = all.CountBy(rating => rating.RaterId).ToDictionary();
        var perItem = all.CountBy(rating => rating.ItemId!).ToDictionary();
        var items = session.Current.Select((item, index) => new ItemProgress(index + 1, item.Id, perItem.GetValueOrDefault(item.Id), session.Overlap)).ToArray();
        return new(
            items.Length * session.Overlap, all.Count,
            [.. members.Select(member => new RaterProgress(member, live.IsPresent(session.Id, member.RaterId), perRater.GetValueOrDefault(member.RaterId)))],
            items);
    }

    /// <summary>What came out; the caller has made sure that whoever sees it may.</summary>
    public async Task<SessionResult> ResultAsync(RatingSession session, int round, CancellationToken cancellationToken = default)
    {
        var filter = new RatingFilter { SessionId = session.Id, Round = round };
        var all = await ratings.AllAsync(filter, cancellationToken);
        var names = (await store.MembersAsync(session.Id, cancellationToken)).ToDictionary(member => member.RaterId, member => member.Name.Length > 0 ? member.Name : member.RaterId[..4]);
        var votes = await ratings.VotesAsync(filter, cancellationToken);
        var (ranked, why) = Rank(votes);
        AuditedVote[] audited = [.. all.SelectMany(rating => RatingVotes.Of(rating).Where(vote => vote.Criterion is null)
            .Select(vote => new AuditedVote(vote.Outcome, rating.DecisionTime, names.GetValueOrDefault(rating.RaterId, rating.RaterId))))];
        var (leaks, answers) = await LeaksAsync(session, cancellationToken);
        return new(ranked, why, [.. Agreements(session, all, names)], VoteAudit.Of(audited), VoteAudit.PerRater(audited), leaks, answers);
    }

    static (Leaderboard?, string?) Rank(VoteTable votes)
    {
        try
        {
            return votes.Votes.Length == 0 ? (null, null) : (LeaderboardCalculator.Calculate(votes, new()).Leaderboard, null);
        }
        catch (VotesNotRankableException exception)
        {
            return (null, exception.Message);
        }
    }

    static IEnumerable<CriterionAgreement> Agreements(RatingSession session, IReadOnlyList<Rating> all, IReadOnlyDictionary<string, string> names)
    {
        // Verdicts are told by model, not by side: raters saw the answers in different orders.
        var verdicts = all.SelectMany(rating => RatingVotes.Of(rating).Where(vote => vote.Criterion is null).Select(vote =>
            new RatingEntry($"{rating.ItemId} {Pair(vote)}", names.GetValueOrDefault(rating.RaterId, rating.RaterId), Verdict(vote)))).ToArray();
        if (Report(verdicts, MeasurementLevel.Nominal) is { } report)
            yield return new(null, report);
        foreach (var criterion in session.Criteria)
            if (Report([.. all.SelectMany(rating => rating.Answers.Where(answer => answer.Scores.ContainsKey(criterion)).Select(answer => new RatingEntry(
                $"{rating.ItemId} {answer.AnswerId}", names.GetValueOrDefault(rating.RaterId, rating.RaterId),
                answer.Scores[criterion].ToString(CultureInfo.InvariantCulture))))], MeasurementLevel.Ordinal) is { } scores)
                yield return new(criterion, scores);
    }

    static AgreementReport? Report(IReadOnlyCollection<RatingEntry> entries, MeasurementLevel level) =>
        entries.GroupBy(entry => entry.Item).Any(group => group.Count() > 1) ? Agreement.Of(RatingTable.Of(entries, level), new AgreementOptions { Level = level }) : null;

    static string Pair(PairVote vote) => string.CompareOrdinal(vote.A, vote.B) < 0 ? $"{vote.A} {vote.B}" : $"{vote.B} {vote.A}";

    static string Verdict(PairVote vote) => vote.Outcome switch
    {
        VoteOutcome.A => vote.A,
        VoteOutcome.B => vote.B,
        VoteOutcome.Tie => "=",
        _ => "−",
    };

    async Task<(int Leaks, int Answers)> LeaksAsync(RatingSession session, CancellationToken cancellationToken)
    {
        var (leaks, answers) = (0, 0);
        foreach (var group in session.Items.GroupBy(item => item.ComparisonId))
        {
            if (await runner.FindAsync(group.Key, cancellationToken) is not { } comparison)
                continue;
            var models = comparison.Lanes.Select(lane => lane.Model).ToArray();
            foreach (var answer in group.SelectMany(item => RatableAnswers.Of(comparison, item.Turn, item.Lanes) ?? []).DistinctBy(answer => answer.Id))
                (leaks, answers) = (leaks + (LeakScan.Find(answer.Text, models).Count > 0 ? 1 : 0), answers + 1);
        }
        return (leaks, answers);
    }
}
