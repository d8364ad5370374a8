using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Statistics.Votes;
using Playground.Viewers;

namespace Playground.Tests.RatingSessions;

public sealed class SessionResultTests : SessionTestBase
{
    [Fact]
    public async Task RevealAsync_BeforeTheHostReveals_TellsNothing()
    {
        var (session, host, ann) = await OpenAsync(1);
        var rating = await _it.VoteAsync(session.Id, ann, VoteOutcome.A);
        _time.Advance(RatingService.UndoTime);
        Assert.Null(await _it.Answers.RevealAsync(session.Id, ann, rating.ItemId!));
        Assert.Contains("c0", (await _it.Policy.ForAsync(Viewer.Rater(ann))).HiddenComparisons);

        await _it.Host.RevealAsync(session.Id, host);

        Assert.Equal(rating.Answers.Select(answer => answer.AnswerId), (await _it.Answers.RevealAsync(session.Id, ann, rating.ItemId!))!.Select(answer => answer.Id));
        Assert.Empty((await _it.Policy.ForAsync(Viewer.Rater(ann))).HiddenComparisons);
    }

    [Fact]
    public async Task RevealAsync_SoloBeforeTheOwnVoteCounts_TellsNothing()
    {
        var (session, host) = await _it.SessionAsync(1, plan => plan with { Solo = true });
        var rating = await _it.VoteAsync(session.Id, host.Id, VoteOutcome.A);
        Assert.Null(await _it.Answers.RevealAsync(session.Id, host.Id, rating.ItemId!));
        Assert.Contains("c0", (await _it.Policy.ForAsync(Viewer.Rater(host.Id))).HiddenComparisons);

        _time.Advance(RatingService.UndoTime);

        Assert.NotNull(await _it.Answers.RevealAsync(session.Id, host.Id, rating.ItemId!));
        Assert.Empty((await _it.Policy.ForAsync(Viewer.Rater(host.Id))).HiddenComparisons);
    }

    [Fact]
    public async Task Ratings_OfARoundThatIsBeingRated_AreSeenByNobodyElse()
    {
        var (session, host, ann) = await OpenAsync(1, plan => plan with { Blind = false });
        await _it.VoteAsync(session.Id, ann, VoteOutcome.A);
        _time.Advance(RatingService.UndoTime);
        async Task<(int Others, int Own, int Counted, int Open)> SeenAsync() => (
            (await _it.Ratings.SearchAsync(new() { Round = null }, await _it.Policy.ForAnybodyAsync())).Ratings.Count,
            (await _it.Ratings.SearchAsync(new() { Round = null }, await _it.Policy.ForAsync(Viewer.Rater(ann)))).Ratings.Count,
            (await _it.Ratings.VotesAsync(new() { Round = null }, await _it.Policy.ForAnybodyAsync())).Votes.Length,
            await _it.Policy.CountOpenAsync());

        Assert.Equal((0, 1, 0, 1), await SeenAsync());
        Assert.Empty((await _it.Ratings.VotesAsync(new() { SessionId = session.Id }, await _it.Policy.ForAnybodyAsync())).Votes.ToArray());
        await _it.Host.MoveAsync(session.Id, host, SessionState.Closed);
        Assert.Equal((1, 1, 1, 0), await SeenAsync());

        await _it.Host.RevealAsync(session.Id, host);
        await _it.Host.SecondRoundAsync(session.Id, host, [session.Items[0].Id]);
        await _it.VoteAsync(session.Id, ann, VoteOutcome.B, "again");
        _time.Advance(RatingService.UndoTime);
        Assert.Equal((1, 2, 1, 1), await SeenAsync());
    }

    [Fact]
    public async Task CreateAsync_OfWhatOneIsStillToRateBlind_HasNothingToRate()
    {
        var (_, _, ann) = await OpenAsync(1);

        var refusal = await Assert.ThrowsAsync<SessionException>(() => _it.Host.CreateAsync(new() { Title = "Peek", Blind = false, ComparisonIds = ["c0"] }, new(ann, "Ann", default)));

        Assert.Equal(SessionFault.NoItems, refusal.Fault);
    }

    [Fact]
    public async Task ProgressAsync_OfASecondRound_NumbersItemsAsTheFirst()
    {
        var (session, host, _) = await OpenAsync(3);
        await _it.Host.RevealAsync(session.Id, host);

        var second = await _it.Host.SecondRoundAsync(session.Id, host, [session.Items[2].Id]);

        Assert.Equal(3, Assert.Single((await _it.Progress.ReadAsync(second)).Items).Number);
    }

    [Fact]
    public async Task ResultAsync_RatingAfterTheTimeLimit_IsTakenAndCountedAsLate()
    {
        var (session, host, ann) = await OpenAsync(2, plan => plan with { TimeLimit = TimeSpan.FromSeconds(30) });
        await _it.VoteAsync(session.Id, ann, VoteOutcome.A);
        var task = await _it.Service.NextAsync(session.Id, ann);
        await _it.Answers.LookAsync(task);
        _time.Advance(TimeSpan.FromSeconds(31));
        await _it.Service.VoteAsync(task, ann, "late", Preferring(0));

        var result = await _it.Results.ResultAsync(await _it.Host.RevealAsync(session.Id, host), 0);

        Assert.Equal((2, 1), (result.Audit.Votes, result.Late));
    }

    [Fact]
    public async Task ResultAsync_TwoRatersWhoDisagreeOnce_SaysSoAndNamesTheItem()
    {
        var (session, host, ann) = await OpenAsync(4);
        var bob = await _it.JoinAsync(session, new Rater(host, "", default), "bob");
        foreach (var rater in new[] { ann, bob })
            for (var item = 0; item < 4; item++)
            {
                var task = await _it.Service.NextAsync(session.Id, rater);
                var wanted = rater == bob && task.Item!.ComparisonId == "c2" ? "gpt" : "llama";
                var ballot = new Ballot(2);
                ballot.Prefer(task.Item!.ModelOf(task.Assignment!.Order[0]) == wanted ? 0 : 1);
                await _it.Service.VoteAsync(task, rater, $"{rater}-{item}", ballot);
            }
        _time.Advance(RatingService.UndoTime);

        var revealed = await _it.Host.RevealAsync(session.Id, host);
        var result = await _it.Results.ResultAsync(revealed, 0);

        Assert.Equal("llama", result.Ranked!.Models[0].Model);
        var verdict = Assert.Single(result.Agreement).Report;
        // Agreed on three of four, where one in two would be chance: 1 − 7·1/(4·4).
        Assert.Equal(0.5625, verdict.Alpha.Value!.Value, 1e-9);
        var disputed = Assert.Single(verdict.Disputed).Item.Split(' ')[0];
        Assert.Equal("c2", session.Items.First(item => item.Id == disputed).ComparisonId);
        Assert.Equal((4, 8), (result.Leaks, result.Answers));
        var look = Assert.Single(result.Disputed);
        Assert.Equal((disputed, "prompt 2"), (look.Item.Id, look.Prompt));
        Assert.Equal([("ann", "llama"), ("bob", "gpt")], look.Sayings.Select(saying => (saying.Rater, Assert.Single(saying.Ranked))));

        var second = await _it.Host.SecondRoundAsync(session.Id, host, [disputed]);
        Assert.Equal("c2", (await _it.Service.NextAsync(second.Id, bob)).Item!.ComparisonId);
        await _it.VoteAsync(session.Id, bob, VoteOutcome.Tie);
        _time.Advance(RatingService.UndoTime);
        Assert.Equal(8, (await _it.Ratings.VotesAsync(new() { SessionId = session.Id })).Votes.Length);
        Assert.Equal(1, (await _it.Ratings.VotesAsync(new() { SessionId = session.Id, Round = 1 })).Votes.Length);
    }

    [Fact]
    public async Task RevealAsync_RightAfterTheLastVote_CountsItAtOnceAndForGood()
    {
        var (session, host, ann) = await OpenAsync(2);
        await _it.VoteAsync(session.Id, ann, VoteOutcome.A, "first");
        await _it.VoteAsync(session.Id, ann, VoteOutcome.A, "second");

        var revealed = await _it.Host.RevealAsync(session.Id, host);

        Assert.Equal(2, (await _it.Results.ResultAsync(revealed, 0)).Ranked!.Votes);
        Assert.False(await _it.Votes.UndoAsync("second", ann));
        Assert.Empty(await _it.Ratings.RevisionsAsync("second"));
    }

    [Fact]
    public async Task ResultAsync_RatersOfWhateverOrder_StandByNameAndNamesakesApart()
    {
        var (session, host, _) = await OpenAsync(1, plan => plan with { Overlap = 3 });
        foreach (var (pass, name) in new[] { ("c", "Cem"), ("b", "Bea"), ("other b", "Bea") })
        {
            var code = await _it.Host.InviteAsync(session.Id, host, SessionRole.Rater, TimeSpan.FromHours(1));
            _time.Advance(TimeSpan.FromSeconds(1));
            var rater = (await _it.Invitations.JoinAsync(code, RaterService.HashOf(pass), name)).RaterId;
            await _it.VoteAsync(session.Id, rater, VoteOutcome.A);
        }

        var result = await _it.Results.ResultAsync(await _it.Host.RevealAsync(session.Id, host), 0);

        Assert.Equal(
            [("Bea", "Bea (2)"), ("Bea", "Cem"), ("Bea (2)", "Cem")],
            Assert.Single(result.Agreement).Report.Pairs.Select(pair => (pair.RaterA, pair.RaterB)));
    }

    [Fact]
    public async Task VotesAsync_AsAnybody_LeavesOutTheBlindSessionUntilTheReveal()
    {
        var (session, host, ann) = await OpenAsync(1);
        await _it.VoteAsync(session.Id, ann, VoteOutcome.A);
        _time.Advance(RatingService.UndoTime);
        RatingFilter[] filters = [new(), new() { SessionId = session.Id }, new() { RaterId = ann }];
        var before = await _it.Ratings.StampAsync();
        foreach (var filter in filters)
        {
            Assert.Equal(0, (await _it.Ratings.VotesAsync(filter, await _it.Policy.ForAnybodyAsync())).Votes.Length);
            Assert.Empty(await _it.Ratings.AllAsync(filter, await _it.Policy.ForAnybodyAsync()));
            // Whoever isn't kept from it by its open round finds it without its models.
            var told = Assert.Single(await _it.Ratings.AllAsync(filter, await _it.Policy.ForAsync(Viewer.Rater(ann))));
            Assert.Equal((true, "A", "B", null), (told.Concealed, told.Answers[0].ModelId, told.Answers[1].ModelId, told.ComparisonId));
            Assert.Empty(await _it.Ratings.AllAsync(filter with { ModelId = "llama" }, await _it.Policy.ForAsync(Viewer.Rater(ann))));
        }

        await _it.Host.RevealAsync(session.Id, host);

        foreach (var filter in filters)
            Assert.Equal(1, (await _it.Ratings.VotesAsync(filter, await _it.Policy.ForAnybodyAsync())).Votes.Length);
        Assert.NotEqual(before, await _it.Ratings.StampAsync());
    }

    [Fact]
    public async Task ConcealedSessions_BlindUntilTheReveal_SolosNever()
    {
        var (session, host, _) = await OpenAsync(1);
        var (solo, _) = await _it.SoloAsync("c0");
        Assert.Equal([session.Id], (await _it.Policy.ForAnybodyAsync()).ConcealedSessions);

        await _it.Host.RevealAsync(session.Id, host);

        Assert.Empty((await _it.Policy.ForAnybodyAsync()).ConcealedSessions);
        Assert.True(solo.Solo);
    }

    static Ballot Preferring(int best)
    {
        var ballot = new Ballot(2);
        ballot.Prefer(best);
        return ballot;
    }

    [Fact]
    public async Task Groups_HaveTheHighestRatingFirst_AndSayWhetherThatIsEnough()
    {
        var (session, host, ann) = await OpenAsync(3);
        foreach (var _ in session.Items)
            await _it.VoteAsync(session.Id, ann, VoteOutcome.A);
        session = await _it.Host.RevealAsync(session.Id, host);

        var result = await _it.Results.ResultAsync(session, 0);

        var group = Assert.Single(result.Groups);
        Assert.Equal(result.Ranked!.Models.Count, group.Rows.Count);
        Assert.True(group.Rows[0].Rating >= group.Rows[1].Rating);
        Assert.InRange(group.Lead!.Score, 0.5, 1);
        Assert.Equal(group.Lead.Separated, group.Lead.MoreVotes == 0);
        Assert.All(group.Rows, row => Assert.True(result.Access.ContainsKey(row.Model)));
    }
}
