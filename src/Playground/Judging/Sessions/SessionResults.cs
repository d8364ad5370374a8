using System.Collections.Concurrent;
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

/// <summary>Progress and results of sessions.</summary>
public sealed class SessionResults(IRatingSessionStore store, IRatingStore ratings, ComparisonRunner runner, SessionLive live)
{
    // At the reveal everybody asks for the same at once, and intervals take a thousand rounds.
    readonly ConcurrentDictionary<(string Session, int Round), Kept> _kept = new();

    const int MostKept = 32;

    public async Task<SessionProgress> ProgressAsync(RatingSession session, CancellationToken cancellationToken = default)
    {
        var given = await ratings.PlacesAsync(session.Id, session.Round, cancellationToken);
        var members = (await store.MembersAsync(session.Id, cancellationToken)).Where(member => member.Role == SessionRole.Rater).ToArray();
        var perRater = given.CountBy(place => place.RaterId).ToDictionary();
        var perItem = given.CountBy(place => place.ItemId).ToDictionary();
        var current = session.Current.ToHashSet();
        var items = session.Items.Index().Where(item => current.Contains(item.Item)).Select(item => new ItemProgress(item.Index + 1, item.Item.Id, perItem.GetValueOrDefault(item.Item.Id), session.Overlap)).ToArray();
        return new(
            items.Length * session.Overlap, given.Count,
            [.. members.Select(member => new RaterProgress(member, live.IsPresent(session.Id, member.RaterId), perRater.GetValueOrDefault(member.RaterId)))],
            items);
    }

    /// <summary>What came out; the caller has made sure that whoever sees it may.</summary>
    public async Task<SessionResult> ResultAsync(RatingSession session, int round, CancellationToken cancellationToken = default)
    {
        var stamp = await ratings.StampAsync(cancellationToken);
        var key = (session.Id, round);
        if (!_kept.TryGetValue(key, out var kept) || kept.Stamp != stamp || kept.Result.IsValueCreated && kept.Result.Value.IsFaulted)
        {
            if (_kept.Count >= MostKept)
                _kept.Clear();
            // Nobody's leaving may end what others wait for.
            var made = new Kept(stamp, new(() => Task.Run(() => ComputeAsync(session, round, CancellationToken.None))));
            kept = _kept.AddOrUpdate(key, made, (_, other) => other.Stamp == stamp && !(other.Result.IsValueCreated && other.Result.Value.IsFaulted) ? other : made);
        }
        return await kept.Result.Value.WaitAsync(cancellationToken);
    }

    async Task<SessionResult> ComputeAsync(RatingSession session, int round, CancellationToken cancellationToken)
    {
        var filter = new RatingFilter { SessionId = session.Id, Round = round };
        var names = new RaterNames(await store.MembersAsync(session.Id, cancellationToken));
        // Ids and the order of votes are chance; readers look raters up by name.
        Rating[] all = [.. (await ratings.AllAsync(filter, Visibility.Unrestricted, cancellationToken)).OrderBy(rating => names.Of(rating.RaterId), StringComparer.CurrentCultureIgnoreCase)];
        var (ranked, why) = Rank(await ratings.VotesAsync(filter, Visibility.Unrestricted, cancellationToken));
        AuditedVote[] audited = [.. all.SelectMany(rating => RatingVotes.Of(rating).Where(vote => vote.Criterion is null)
            // One rating took its time once, however many votes it amounts to.
            .Select((vote, place) => new AuditedVote(vote.Outcome, place == 0 ? rating.DecisionTime : null, names.Of(rating.RaterId))))];
        var (leaks, answers) = await LeaksAsync(session, cancellationToken);
        CriterionAgreement[] agreement = [.. Agreements(session, all, names)];
        return new()
        {
            Ranked = ranked,
            WhyNot = why,
            Agreement = agreement,
            Audit = VoteAudit.Of(audited),
            PerRater = VoteAudit.PerRater(audited),
            Late = session.TimeLimit is { } limit ? all.Count(rating => rating.DecisionTime > limit) : 0,
            Leaks = leaks,
            Answers = answers,
            ModelNames = all.SelectMany(rating => rating.Answers).Where(answer => answer.ModelName is not null)
                .GroupBy(answer => answer.ModelId).ToDictionary(group => group.Key, group => group.Last().ModelName!, StringComparer.Ordinal),
            Points = Points(session, all),
            Disputed = await DisputedAsync(session, agreement, all, names, cancellationToken),
        };
    }

    static IReadOnlyList<ModelPoints> Points(RatingSession session, Rating[] all) =>
    [
        .. all.SelectMany(rating => rating.Answers).Where(answer => answer.Scores.Count > 0).GroupBy(answer => answer.ModelId)
            .Select(model => new ModelPoints(model.Key, [.. session.Criteria.Select(criterion =>
                model.Where(answer => answer.Scores.ContainsKey(criterion)).Select(answer => (double)answer.Scores[criterion]).ToArray() is { Length: > 0 } points
                    ? new MeanPoints(points.Average(), points.Length) : null)]))
            .OrderByDescending(model => model.Criteria.OfType<MeanPoints>().Select(points => points.Mean).DefaultIfEmpty().Average()).ThenBy(model => model.ModelId, StringComparer.Ordinal),
    ];

    async Task<IReadOnlyList<DisputedLook>> DisputedAsync(
        RatingSession session, IEnumerable<CriterionAgreement> agreement, Rating[] all, RaterNames names, CancellationToken cancellationToken)
    {
        var looks = new List<DisputedLook>();
        foreach (var id in agreement.SelectMany(part => part.Report.Disputed).OrderByDescending(disputed => disputed.Disagreement).Select(disputed => disputed.Item.Split(' ')[0]).Distinct())
            if (session.Items.Index().FirstOrDefault(entry => entry.Item.Id == id) is { Item: { } item, Index: var index })
            {
                var comparison = await runner.FindAsync(item.ComparisonId, Visibility.Unrestricted, cancellationToken);
                looks.Add(new(item, index + 1, comparison?.Turns[item.Turn].Prompt ?? "", [.. all.Where(rating => rating.ItemId == id).Select(rating => Say(rating, names))]));
            }
        return looks;
    }

    static RaterSaying Say(Rating rating, RaterNames names) => new(
        names.Of(rating.RaterId),
        rating.Outcome is VoteOutcome.Tie or VoteOutcome.BothBad ? rating.Outcome : null,
        rating.Outcome switch
        {
            VoteOutcome.A => [rating.Answers[0].ModelId],
            VoteOutcome.B => [rating.Answers[1].ModelId],
            _ => [.. rating.Answers.Where(answer => answer.Rank is not null).OrderBy(answer => answer.Rank).Select(answer => answer.ModelId)],
        },
        [.. rating.Answers.Where(answer => answer.Scores.Count > 0).Select(answer => (answer.ModelId, (IReadOnlyDictionary<string, int>)answer.Scores))],
        rating.Rationale);

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

    static IEnumerable<CriterionAgreement> Agreements(RatingSession session, IReadOnlyList<Rating> all, RaterNames names)
    {
        // Of the pair, not by side: raters saw the answers in different orders.
        var verdicts = all.SelectMany(rating => RatingVotes.Of(rating).Where(vote => vote.Criterion is null).Select(vote =>
            new RatingEntry($"{rating.ItemId} {vote.Pair.First} {vote.Pair.Second}", names.Of(rating.RaterId), vote.Verdict))).ToArray();
        if (Report(verdicts, MeasurementLevel.Nominal, PairVote.Mirrored) is { } report)
            yield return new(null, report);
        foreach (var criterion in session.Criteria)
            if (Report([.. all.SelectMany(rating => rating.Answers.Where(answer => answer.Scores.ContainsKey(criterion)).Select(answer => new RatingEntry(
                $"{rating.ItemId} {answer.AnswerId}", names.Of(rating.RaterId),
                answer.Scores[criterion].ToString(CultureInfo.InvariantCulture))))], MeasurementLevel.Ordinal) is { } scores)
                yield return new(criterion, scores);
    }

    static AgreementReport? Report(IReadOnlyCollection<RatingEntry> entries, MeasurementLevel level, Func<string, string>? mirror = null) =>
        entries.GroupBy(entry => entry.Item).Any(group => group.Count() > 1) ? Agreement.Of(RatingTable.Of(entries, level, mirror), new AgreementOptions { Level = level, Cluster = item => item.Split(' ')[0] }) : null;

    async Task<(int Leaks, int Answers)> LeaksAsync(RatingSession session, CancellationToken cancellationToken)
    {
        var (leaks, answers) = (0, 0);
        foreach (var group in session.Items.GroupBy(item => item.ComparisonId))
        {
            if (await runner.FindAsync(group.Key, Visibility.Unrestricted, cancellationToken) is not { } comparison)
                continue;
            var models = comparison.Lanes.Select(lane => lane.Model).ToArray();
            foreach (var answer in group.SelectMany(item => RatableAnswers.Of(comparison, item.Turn, item.Lanes) ?? []).DistinctBy(answer => answer.Id))
                (leaks, answers) = (leaks + (LeakScan.Find(answer.Text, models).Count > 0 ? 1 : 0), answers + 1);
        }
        return (leaks, answers);
    }

    sealed record Kept(long Stamp, Lazy<Task<SessionResult>> Result);
}
