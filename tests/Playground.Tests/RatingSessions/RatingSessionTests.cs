using Playground.Ratings;
using Playground.Ratings.Blind;
using Playground.RatingSessions;
using Playground.Statistics.Votes;

namespace Playground.Tests.RatingSessions;

public sealed class RatingSessionTests : SessionTestBase
{
    [Fact]
    public async Task VoteAsync_SentAgainAndAgain_CountsOnce()
    {
        var (session, host, ann) = await OpenAsync(2);
        var task = await _it.Service.NextAsync(session.Id, ann);
        var ballot = new Ballot(2);
        ballot.Prefer(0);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _it.Service.VoteAsync(task, ann, "vote-1", ballot)));

        _time.Advance(RatingService.UndoTime);
        Assert.Equal(1, (await _it.Ratings.VotesAsync(new() { SessionId = session.Id })).Votes.Length);
        Assert.Empty(await _it.Ratings.RevisionsAsync("vote-1"));
    }

    [Fact]
    public async Task NextAsync_SaysHowManyTheRaterMayGet()
    {
        var (session, host, ann) = await OpenAsync(3, plan => plan with { Overlap = 1 });
        var ben = await _it.JoinAsync(session, (await _it.Ratings.FindRaterAsync(host))!, "ben");
        Assert.Equal((0, 3), Counts(await _it.Service.NextAsync(session.Id, ann)));

        // Ann has one before her, and no other place is left in it.
        Assert.Equal((0, 2), Counts(await _it.Service.NextAsync(session.Id, ben)));
        await _it.VoteAsync(session.Id, ben, VoteOutcome.A);
        Assert.Equal((1, 2), Counts(await _it.Service.NextAsync(session.Id, ben)));
        Assert.Equal((0, 1), Counts(await _it.Service.NextAsync(session.Id, ann)));

        static (int, int) Counts(SessionTask task) => (task.Done, task.Most);
    }

    [Fact]
    public async Task VoteAsync_SameItemUnderAnotherId_IsRefusedAndCountsOnce()
    {
        var (session, _, ann) = await OpenAsync(1);
        var task = await _it.Service.NextAsync(session.Id, ann);
        var ballot = new Ballot(2);
        ballot.Prefer(0);
        await _it.Service.VoteAsync(task, ann, "one", ballot);

        await Assert.ThrowsAsync<InvalidRatingException>(() => _it.Service.VoteAsync(task, ann, "two", ballot));
    }

    [Fact]
    public async Task VoteAsync_OfSomebodyElse_IsNewsForTheHostAlone()
    {
        var (session, host, ann) = await OpenAsync(2);
        var (raters, hosts) = (0, 0);
        using var rater = _it.Live.Watch(session.Id, () => raters++);
        using var watcher = _it.Live.Watch(session.Id, () => hosts++, progress: true);

        await _it.VoteAsync(session.Id, ann, VoteOutcome.A);
        Assert.Equal((0, 1), (raters, hosts));

        await _it.Host.MoveAsync(session.Id, host, SessionState.Paused);
        Assert.Equal((1, 2), (raters, hosts));
    }

    [Fact]
    public async Task VoteAsync_AfterTheServerWasRestarted_GoesOnWhereTheRaterWas()
    {
        var (session, _, ann) = await OpenAsync(3);
        await _it.VoteAsync(session.Id, ann, VoteOutcome.A);
        var before = await _it.Service.NextAsync(session.Id, ann);
        await _it.DisposeAsync();

        _it = await SessionFixture.StartAsync(_folder.Path, _time);

        var after = await _it.Service.NextAsync(session.Id, ann);
        Assert.Equal(before.Item!.Id, after.Item!.Id);
        Assert.Equal(before.Assignment!.Order, after.Assignment!.Order);
        Assert.Equal(1, after.Done);
    }

    [Fact]
    public async Task VoteAsync_PausedOrClosed_IsRefused()
    {
        var (session, host, ann) = await OpenAsync(1);
        var task = await _it.Service.NextAsync(session.Id, ann);
        var ballot = new Ballot(2);
        ballot.Prefer(0);
        foreach (var state in new[] { SessionState.Paused, SessionState.Closed })
        {
            await _it.Host.MoveAsync(session.Id, host, state);
            Assert.Equal(SessionFault.NotOpen, (await Assert.ThrowsAsync<SessionException>(() => _it.Service.VoteAsync(task, ann, "v", ballot))).Fault);
        }

        await _it.Host.MoveAsync(session.Id, host, SessionState.Open);
        await _it.Service.VoteAsync(task, ann, "v", ballot);
    }

    [Fact]
    public async Task MoveAsync_PauseInTheMiddleOfAnItem_IsNobodysTime()
    {
        var (session, host, ann) = await OpenAsync(1);
        await _it.Answers.LookAsync(await _it.Service.NextAsync(session.Id, ann));
        _time.Advance(TimeSpan.FromSeconds(5));
        await _it.Host.MoveAsync(session.Id, host, SessionState.Paused);
        _time.Advance(TimeSpan.FromMinutes(10));
        await _it.Host.MoveAsync(session.Id, host, SessionState.Open);
        _time.Advance(TimeSpan.FromSeconds(2));

        var rating = await _it.VoteAsync(session.Id, ann, VoteOutcome.A);

        Assert.Equal(TimeSpan.FromSeconds(7), rating.DecisionTime);
    }

    [Fact]
    public async Task AgainAsync_ChangedVote_KeepsTheEarlierOne()
    {
        var (session, _, ann) = await OpenAsync(1);
        var first = await _it.VoteAsync(session.Id, ann, VoteOutcome.A, "v");
        var (task, rating) = await _it.Service.AgainAsync(session.Id, ann, first.ItemId!);
        var ballot = Ballot.Of(rating);
        ballot.Prefer(1);

        await _it.Service.VoteAsync(task, ann, "v", ballot);

        Assert.Equal(VoteOutcome.B, (await _it.Ratings.FindAsync("v"))!.Outcome);
        Assert.Equal(VoteOutcome.A, Assert.Single(await _it.Ratings.RevisionsAsync("v")).Rating.Outcome);
    }

    [Fact]
    public async Task UndoAsync_WithinTenSeconds_TakesTheVoteBackLaterNot()
    {
        var (session, _, ann) = await OpenAsync(2);
        var first = await _it.VoteAsync(session.Id, ann, VoteOutcome.A, "first");
        Assert.True(await _it.Service.UndoAsync(session.Id, ann, "first"));
        Assert.Equal(first.ItemId, (await _it.Service.NextAsync(session.Id, ann)).Item!.Id);

        await _it.VoteAsync(session.Id, ann, VoteOutcome.B, "second");
        _time.Advance(RatingService.UndoTime);

        Assert.False(await _it.Service.UndoAsync(session.Id, ann, "second"));
    }

    [Fact]
    public async Task LookAsync_Blind_HoldsNothingOfTheModels()
    {
        var (session, _, ann) = await OpenAsync(1);

        var view = await _it.Answers.LookAsync(await _it.Service.NextAsync(session.Id, ann));

        Assert.Equal(BlindState.Ready, view.State);
        Assert.All(view.Answers, answer => Assert.DoesNotContain("llama", answer.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(1, view.Leaks);
    }

    [Fact]
    public async Task LeaveAsync_FreesTheItem()
    {
        var (session, host, ann) = await OpenAsync(1, plan => plan with { Overlap = 1 });
        var bob = await _it.JoinAsync(session, new Rater(host, "", default), "bob");
        Assert.NotNull((await _it.Service.NextAsync(session.Id, ann)).Item);
        Assert.Null((await _it.Service.NextAsync(session.Id, bob)).Item);

        await _it.Service.LeaveAsync(session.Id, ann);

        Assert.NotNull((await _it.Service.NextAsync(session.Id, bob)).Item);
    }

    [Fact]
    public async Task DismissAsync_RaterWhoIsGone_FreesTheItemUntilTheyReturn()
    {
        var (session, host, ann) = await OpenAsync(1, plan => plan with { Overlap = 1 });
        var bob = await _it.JoinAsync(session, new Rater(host, "", default), "bob");
        var task = await _it.Service.NextAsync(session.Id, ann);

        await _it.Host.DismissAsync(session.Id, host, ann);

        Assert.Equal(SessionFault.NotAssigned, (await Assert.ThrowsAsync<SessionException>(() => _it.Service.VoteAsync(task, ann, "late", Preferring(0)))).Fault);
        await _it.VoteAsync(session.Id, bob, VoteOutcome.A);
        Assert.Null((await _it.Invitations.ReturnAsync(session.Id, ann)).LeftAt);
        Assert.Null((await _it.Service.NextAsync(session.Id, ann)).Item);
        Assert.Equal(SessionFault.NotAllowed, (await Assert.ThrowsAsync<SessionException>(() => _it.Host.DismissAsync(session.Id, bob, ann))).Fault);
    }

    [Fact]
    public async Task NextAsync_ItemOfARaterWhoWentAway_IsFreeAfterTenMinutesAndWhileTheyAreThereNever()
    {
        var (session, host, ann) = await OpenAsync(1, plan => plan with { Overlap = 1 });
        var bob = await _it.JoinAsync(session, new Rater(host, "", default), "bob");
        var presence = _it.Live.Enter(session.Id, ann);
        var task = await _it.Service.NextAsync(session.Id, ann);

        _time.Advance(AssignmentRelease.AwayTime * 3);
        Assert.Null((await _it.Service.NextAsync(session.Id, bob)).Item);
        presence.Dispose();
        _time.Advance(AssignmentRelease.AwayTime - TimeSpan.FromSeconds(1));
        Assert.Null((await _it.Service.NextAsync(session.Id, bob)).Item);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(task.Item!.Id, (await _it.Service.NextAsync(session.Id, bob)).Item!.Id);
        Assert.Equal(SessionFault.NotAssigned, (await Assert.ThrowsAsync<SessionException>(() => _it.Service.VoteAsync(task, ann, "late", Preferring(0)))).Fault);
    }

    [Fact]
    public async Task MoveAsync_Paused_LeavesTheVoteToBeTakenBack()
    {
        var (session, host, ann) = await OpenAsync(1);
        await _it.VoteAsync(session.Id, ann, VoteOutcome.A, "vote");
        await _it.Host.MoveAsync(session.Id, host, SessionState.Paused);
        await _it.Host.MoveAsync(session.Id, host, SessionState.Open);

        Assert.True(await _it.Service.UndoAsync(session.Id, ann, "vote"));
    }

    [Fact]
    public async Task NextAsync_Adaptive_GivesEveryItemOnce()
    {
        var (session, _, ann) = await OpenAsync(3, plan => plan with { Assignment = AssignmentMode.Adaptive });
        for (var item = 0; item < 3; item++)
            await _it.VoteAsync(session.Id, ann, VoteOutcome.A);

        Assert.Null((await _it.Service.NextAsync(session.Id, ann)).Item);
    }

    static Ballot Preferring(int best)
    {
        var ballot = new Ballot(2);
        ballot.Prefer(best);
        return ballot;
    }
}
