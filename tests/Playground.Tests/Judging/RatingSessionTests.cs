using Playground.Judging;
using Playground.Judging.Blind;
using Playground.Judging.Sessions;
using Playground.Testing;
using Playground.Tests.Storage;

namespace Playground.Tests.Judging;

public sealed class RatingSessionTests : IAsyncLifetime
{
    readonly TemporaryFolder _folder = new();
    readonly ManualTime _time = new();
    SessionFixture _it = null!;

    public async ValueTask InitializeAsync() => _it = await SessionFixture.StartAsync(_folder.Path, _time);

    public async ValueTask DisposeAsync()
    {
        await _it.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task VoteAsync_SentAgainAndAgain_CountsOnce()
    {
        var (session, host, ann) = await OpenAsync(2);
        var task = await _it.Desk.NextAsync(session.Id, ann);
        var ballot = new Ballot(2);
        ballot.Prefer(0);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _it.Desk.VoteAsync(task, ann, "vote-1", ballot)));

        _time.Advance(RatingDesk.UndoTime);
        Assert.Equal(1, (await _it.Ratings.VotesAsync(new() { SessionId = session.Id })).Votes.Length);
        Assert.Empty(await _it.Ratings.RevisionsAsync("vote-1"));
    }

    [Fact]
    public async Task VoteAsync_SameItemUnderAnotherId_IsRefusedAndCountsOnce()
    {
        var (session, _, ann) = await OpenAsync(1);
        var task = await _it.Desk.NextAsync(session.Id, ann);
        var ballot = new Ballot(2);
        ballot.Prefer(0);
        await _it.Desk.VoteAsync(task, ann, "one", ballot);

        await Assert.ThrowsAsync<InvalidRatingException>(() => _it.Desk.VoteAsync(task, ann, "two", ballot));
    }

    [Fact]
    public async Task VoteAsync_AfterTheServerWasRestarted_GoesOnWhereTheRaterWas()
    {
        var (session, _, ann) = await OpenAsync(3);
        await _it.VoteAsync(session.Id, ann, VoteOutcome.A);
        var before = await _it.Desk.NextAsync(session.Id, ann);
        await _it.DisposeAsync();

        _it = await SessionFixture.StartAsync(_folder.Path, _time);

        var after = await _it.Desk.NextAsync(session.Id, ann);
        Assert.Equal(before.Item!.Id, after.Item!.Id);
        Assert.Equal(before.Assignment!.Order, after.Assignment!.Order);
        Assert.Equal(1, after.Done);
    }

    [Fact]
    public async Task VoteAsync_PausedOrClosed_IsRefused()
    {
        var (session, host, ann) = await OpenAsync(1);
        var task = await _it.Desk.NextAsync(session.Id, ann);
        var ballot = new Ballot(2);
        ballot.Prefer(0);
        foreach (var state in new[] { SessionState.Paused, SessionState.Closed })
        {
            await _it.Host.MoveAsync(session.Id, host, state);
            Assert.Equal(SessionFault.NotOpen, (await Assert.ThrowsAsync<SessionException>(() => _it.Desk.VoteAsync(task, ann, "v", ballot))).Fault);
        }

        await _it.Host.MoveAsync(session.Id, host, SessionState.Open);
        await _it.Desk.VoteAsync(task, ann, "v", ballot);
    }

    [Fact]
    public async Task AgainAsync_ChangedVote_KeepsTheEarlierOne()
    {
        var (session, _, ann) = await OpenAsync(1);
        var first = await _it.VoteAsync(session.Id, ann, VoteOutcome.A, "v");
        var (task, rating) = await _it.Desk.AgainAsync(session.Id, ann, first.ItemId!);
        var ballot = Ballot.Of(rating);
        ballot.Prefer(1);

        await _it.Desk.VoteAsync(task, ann, "v", ballot);

        Assert.Equal(VoteOutcome.B, (await _it.Ratings.FindAsync("v"))!.Outcome);
        Assert.Equal(VoteOutcome.A, Assert.Single(await _it.Ratings.RevisionsAsync("v")).Rating.Outcome);
    }

    [Fact]
    public async Task UndoAsync_WithinTenSeconds_TakesTheVoteBackLaterNot()
    {
        var (session, _, ann) = await OpenAsync(2);
        var first = await _it.VoteAsync(session.Id, ann, VoteOutcome.A, "first");
        Assert.True(await _it.Desk.UndoAsync(session.Id, ann, "first"));
        Assert.Equal(first.ItemId, (await _it.Desk.NextAsync(session.Id, ann)).Item!.Id);

        await _it.VoteAsync(session.Id, ann, VoteOutcome.B, "second");
        _time.Advance(RatingDesk.UndoTime);

        Assert.False(await _it.Desk.UndoAsync(session.Id, ann, "second"));
    }

    [Fact]
    public async Task LookAsync_Blind_HoldsNothingOfTheModels()
    {
        var (session, _, ann) = await OpenAsync(1);

        var view = await _it.Desk.LookAsync(await _it.Desk.NextAsync(session.Id, ann));

        Assert.Equal(BlindState.Ready, view.State);
        Assert.All(view.Answers, answer => Assert.DoesNotContain("llama", answer.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(1, view.Leaks);
    }

    [Fact]
    public async Task RevealAsync_BeforeTheHostReveals_TellsNothing()
    {
        var (session, host, ann) = await OpenAsync(1);
        var rating = await _it.VoteAsync(session.Id, ann, VoteOutcome.A);
        _time.Advance(RatingDesk.UndoTime);
        Assert.Null(await _it.Desk.RevealAsync(session.Id, ann, rating.ItemId!));
        Assert.Contains("c0", await _it.Sessions.HiddenFromAsync(ann));

        await _it.Host.RevealAsync(session.Id, host);

        Assert.Equal(rating.Answers.Select(answer => answer.AnswerId), (await _it.Desk.RevealAsync(session.Id, ann, rating.ItemId!))!.Select(answer => answer.Id));
        Assert.Empty(await _it.Sessions.HiddenFromAsync(ann));
    }

    [Fact]
    public async Task RevealAsync_SoloBeforeTheOwnVoteCounts_TellsNothing()
    {
        var (session, host) = await _it.SessionAsync(1, plan => plan with { Solo = true });
        var rating = await _it.VoteAsync(session.Id, host.Id, VoteOutcome.A);
        Assert.Null(await _it.Desk.RevealAsync(session.Id, host.Id, rating.ItemId!));

        _time.Advance(RatingDesk.UndoTime);

        Assert.NotNull(await _it.Desk.RevealAsync(session.Id, host.Id, rating.ItemId!));
    }

    [Fact]
    public async Task LeaveAsync_FreesTheItem()
    {
        var (session, host, ann) = await OpenAsync(1, plan => plan with { Overlap = 1 });
        var bob = await _it.JoinAsync(session, new Rater(host, "", default), "bob");
        Assert.NotNull((await _it.Desk.NextAsync(session.Id, ann)).Item);
        Assert.Null((await _it.Desk.NextAsync(session.Id, bob)).Item);

        await _it.Desk.LeaveAsync(session.Id, ann);

        Assert.NotNull((await _it.Desk.NextAsync(session.Id, bob)).Item);
    }

    [Fact]
    public async Task DismissAsync_RaterWhoIsGone_FreesTheItemUntilTheyReturn()
    {
        var (session, host, ann) = await OpenAsync(1, plan => plan with { Overlap = 1 });
        var bob = await _it.JoinAsync(session, new Rater(host, "", default), "bob");
        var task = await _it.Desk.NextAsync(session.Id, ann);

        await _it.Host.DismissAsync(session.Id, host, ann);

        Assert.Equal(SessionFault.NotAssigned, (await Assert.ThrowsAsync<SessionException>(() => _it.Desk.VoteAsync(task, ann, "late", Preferring(0)))).Fault);
        await _it.VoteAsync(session.Id, bob, VoteOutcome.A);
        Assert.Null((await _it.Door.ReturnAsync(session.Id, ann)).LeftAt);
        Assert.Null((await _it.Desk.NextAsync(session.Id, ann)).Item);
        Assert.Equal(SessionFault.NotAllowed, (await Assert.ThrowsAsync<SessionException>(() => _it.Host.DismissAsync(session.Id, bob, ann))).Fault);
    }

    [Fact]
    public async Task ResultAsync_RatingAfterTheTimeLimit_IsTakenAndCountedAsLate()
    {
        var (session, host, ann) = await OpenAsync(2, plan => plan with { TimeLimit = TimeSpan.FromSeconds(30) });
        await _it.VoteAsync(session.Id, ann, VoteOutcome.A);
        var task = await _it.Desk.NextAsync(session.Id, ann);
        await _it.Desk.LookAsync(task);
        _time.Advance(TimeSpan.FromSeconds(31));
        await _it.Desk.VoteAsync(task, ann, "late", Preferring(0));

        var result = await _it.Results.ResultAsync(await _it.Host.RevealAsync(session.Id, host), 0);

        Assert.Equal((2, 1), (result.Audit.Votes, result.Late));
    }

    [Fact]
    public async Task JoinAsync_ExpiredRevokedOrGuessedCode_IsRefused()
    {
        var (session, host) = await _it.SessionAsync(1);
        var expired = await _it.Host.InviteAsync(session.Id, host.Id, SessionRole.Rater, TimeSpan.FromMinutes(1));
        _time.Advance(TimeSpan.FromMinutes(1));
        var revoked = await _it.Host.InviteAsync(session.Id, host.Id, SessionRole.Rater, TimeSpan.FromHours(1));
        await _it.Host.RevokeInvitesAsync(session.Id, host.Id);

        Assert.Equal(SessionFault.CodeExpired, await JoinFaultAsync(expired));
        Assert.Equal(SessionFault.CodeExpired, await JoinFaultAsync(revoked));
        for (var guess = 0; guess < GuessLimit.PerVisitor; guess++)
            Assert.Equal(SessionFault.CodeUnknown, await JoinFaultAsync($"guess{guess}"));
        Assert.Equal(SessionFault.TooManyGuesses, await JoinFaultAsync("one more"));
    }

    [Fact]
    public async Task DeviceCodeAsync_OnAnotherBrowser_IsTheSameRaterAndWorksOnce()
    {
        var (session, _, ann) = await OpenAsync(1);
        var code = await _it.Door.DeviceCodeAsync(session.Id, ann);

        var member = await _it.Door.JoinAsync(code, Raters.HashOf("ann's phone"), "");

        Assert.Equal(ann, member.RaterId);
        Assert.Equal(ann, (await _it.Raters.FindAsync(Raters.HashOf("ann's phone")))!.Id);
        Assert.Equal(SessionFault.CodeExpired, await JoinFaultAsync(code));
    }

    [Fact]
    public async Task ResultAsync_TwoRatersWhoDisagreeOnce_SaysSoAndNamesTheItem()
    {
        var (session, host, ann) = await OpenAsync(4);
        var bob = await _it.JoinAsync(session, new Rater(host, "", default), "bob");
        foreach (var rater in new[] { ann, bob })
            for (var item = 0; item < 4; item++)
            {
                var task = await _it.Desk.NextAsync(session.Id, rater);
                var wanted = rater == bob && task.Item!.ComparisonId == "c2" ? "gpt" : "llama";
                var ballot = new Ballot(2);
                ballot.Prefer(task.Item!.ModelOf(task.Assignment!.Order[0]) == wanted ? 0 : 1);
                await _it.Desk.VoteAsync(task, rater, $"{rater}-{item}", ballot);
            }
        _time.Advance(RatingDesk.UndoTime);

        var revealed = await _it.Host.RevealAsync(session.Id, host);
        var result = await _it.Results.ResultAsync(revealed, 0);

        Assert.Equal("llama", result.Ranked!.Models[0].Model);
        var verdict = Assert.Single(result.Agreement).Report;
        Assert.InRange(verdict.Alpha.Value!.Value, -0.1, 0.1);
        var disputed = Assert.Single(verdict.Disputed).Item.Split(' ')[0];
        Assert.Equal("c2", session.Items.First(item => item.Id == disputed).ComparisonId);
        Assert.Equal((4, 8), (result.Leaks, result.Answers));
        var look = Assert.Single(result.Disputed);
        Assert.Equal((disputed, "prompt 2"), (look.Item.Id, look.Prompt));
        Assert.Equal([("ann", "llama"), ("bob", "gpt")], look.Sayings.Select(saying => (saying.Rater, Assert.Single(saying.Best))));

        var second = await _it.Host.SecondRoundAsync(session.Id, host, [disputed]);
        Assert.Equal("c2", (await _it.Desk.NextAsync(second.Id, bob)).Item!.ComparisonId);
        await _it.VoteAsync(session.Id, bob, VoteOutcome.Tie);
        _time.Advance(RatingDesk.UndoTime);
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
    public async Task MoveAsync_Paused_LeavesTheVoteToBeTakenBack()
    {
        var (session, host, ann) = await OpenAsync(1);
        await _it.VoteAsync(session.Id, ann, VoteOutcome.A, "vote");
        await _it.Host.MoveAsync(session.Id, host, SessionState.Paused);
        await _it.Host.MoveAsync(session.Id, host, SessionState.Open);

        Assert.True(await _it.Desk.UndoAsync(session.Id, ann, "vote"));
    }

    [Fact]
    public async Task ResultAsync_RatersOfWhateverOrder_StandByNameAndNamesakesApart()
    {
        var (session, host, _) = await OpenAsync(1, plan => plan with { Overlap = 3 });
        foreach (var (pass, name) in new[] { ("c", "Cem"), ("b", "Bea"), ("other b", "Bea") })
        {
            var code = await _it.Host.InviteAsync(session.Id, host, SessionRole.Rater, TimeSpan.FromHours(1));
            _time.Advance(TimeSpan.FromSeconds(1));
            var rater = (await _it.Door.JoinAsync(code, Raters.HashOf(pass), name)).RaterId;
            await _it.VoteAsync(session.Id, rater, VoteOutcome.A);
        }

        var result = await _it.Results.ResultAsync(await _it.Host.RevealAsync(session.Id, host), 0);

        Assert.Equal(
            [("Bea", "Bea (2)"), ("Bea", "Cem"), ("Bea (2)", "Cem")],
            Assert.Single(result.Agreement).Report.Pairs.Select(pair => (pair.RaterA, pair.RaterB)));
    }

    [Fact]
    public async Task VotesAsync_RevealedOnly_LeavesOutTheBlindSessionUntilTheReveal()
    {
        var (session, host, ann) = await OpenAsync(1);
        await _it.VoteAsync(session.Id, ann, VoteOutcome.A);
        _time.Advance(RatingDesk.UndoTime);
        RatingFilter[] filters = [new() { RevealedOnly = true }, new() { RevealedOnly = true, SessionId = session.Id }, new() { RevealedOnly = true, RaterId = ann }];
        var before = await _it.Ratings.StampAsync();
        foreach (var filter in filters)
        {
            Assert.Equal(0, (await _it.Ratings.VotesAsync(filter)).Votes.Length);
            Assert.Empty(await _it.Ratings.AllAsync(filter));
        }

        await _it.Host.RevealAsync(session.Id, host);

        foreach (var filter in filters)
            Assert.Equal(1, (await _it.Ratings.VotesAsync(filter)).Votes.Length);
        Assert.NotEqual(before, await _it.Ratings.StampAsync());
    }

    [Fact]
    public async Task HiddenSessions_BlindUntilTheReveal_SolosNever()
    {
        var (session, host, _) = await OpenAsync(1);
        var (solo, _) = await _it.SoloAsync("c0");
        Assert.Equal([session.Id], await _it.Hidden.ReadAsync());

        await _it.Host.RevealAsync(session.Id, host);

        Assert.Empty(await _it.Hidden.ReadAsync());
        Assert.True(solo.Solo);
    }

    [Fact]
    public async Task NextAsync_Adaptive_GivesEveryItemOnce()
    {
        var (session, _, ann) = await OpenAsync(3, plan => plan with { Assignment = AssignmentMode.Adaptive });
        for (var item = 0; item < 3; item++)
            await _it.VoteAsync(session.Id, ann, VoteOutcome.A);

        Assert.Null((await _it.Desk.NextAsync(session.Id, ann)).Item);
    }

    [Fact]
    public async Task NextAsync_ObserverOrStranger_IsRefused()
    {
        var (session, host, _) = await OpenAsync(1);
        var code = await _it.Host.InviteAsync(session.Id, host, SessionRole.Observer, TimeSpan.FromHours(1));
        var observer = await _it.Door.JoinAsync(code, Raters.HashOf("olga"), "Olga");

        Assert.Equal(SessionFault.NotAllowed, (await Assert.ThrowsAsync<SessionException>(() => _it.Desk.NextAsync(session.Id, observer.RaterId))).Fault);
        Assert.Equal(SessionFault.NotAllowed, (await Assert.ThrowsAsync<SessionException>(() => _it.Desk.NextAsync(session.Id, "stranger"))).Fault);
        Assert.Equal(SessionFault.NotAllowed, (await Assert.ThrowsAsync<SessionException>(() => _it.Host.RevealAsync(session.Id, observer.RaterId))).Fault);
    }

    async Task<(RatingSession Session, string Host, string Ann)> OpenAsync(int items, Func<SessionPlan, SessionPlan>? change = null)
    {
        var (session, host) = await _it.SessionAsync(items, change);
        var ann = await _it.JoinAsync(session, host, "ann");
        return (await _it.Host.MoveAsync(session.Id, host.Id, SessionState.Open), host.Id, ann);
    }

    static Ballot Preferring(int best)
    {
        var ballot = new Ballot(2);
        ballot.Prefer(best);
        return ballot;
    }

    async Task<SessionFault> JoinFaultAsync(string code) =>
        (await Assert.ThrowsAsync<SessionException>(() => _it.Door.JoinAsync(code, Raters.HashOf("visitor"), "Visitor"))).Fault;
}
