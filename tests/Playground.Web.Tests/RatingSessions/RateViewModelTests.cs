using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Statistics.Votes;
using Playground.Web.RatingSessions;
using Xunit;

namespace Playground.Web.Tests.RatingSessions;

public sealed class RateViewModelTests : RateTestBase
{
    [Fact]
    public async Task Enter_WhoDoesntTakePart_LearnsNothingOfTheSession()
    {
        var session = await SessionAsync(1);

        var (_, state, entry) = await EnterAsync(session, "stranger");

        Assert.Equal(RateEntry.NotInvited, entry);
        Assert.Null(state.Session);
    }

    [Fact]
    public async Task Enter_UnknownSession_IsNotFound()
    {
        var (_, _, entry) = await EnterAsync(await SessionAsync(1) with { Id = "nowhere" }, "ann");

        Assert.Equal(RateEntry.NotFound, entry);
    }

    [Fact]
    public async Task Enter_Host_HasAnotherPage()
    {
        var (_, _, entry) = await EnterAsync(await SessionAsync(1), "host");

        Assert.Equal(RateEntry.OtherRole, entry);
    }

    [Fact]
    public async Task Course_OfTheSession_DecidesWhatTheRaterWaitsFor()
    {
        var session = await SessionAsync(1);
        await JoinAsync(session, "ann");
        var (page, state, _) = await EnterAsync(session, "ann");
        Assert.Equal(RateWait.Lobby, state.Waiting);

        await MoveAsync(session, SessionState.Open);
        await page.UntilAsync(() => state is { Waiting: null, Item.IsReady: true });
        await MoveAsync(session, SessionState.Paused);
        await page.UntilAsync(() => state.Waiting == RateWait.Paused);
        await MoveAsync(session, SessionState.Closed);
        await page.UntilAsync(() => state.Waiting == RateWait.Closed);
        await Host.RevealAsync(session.Id, session.HostId);
        await page.UntilAsync(() => state.Waiting == RateWait.Revealed);
    }

    [Fact]
    public async Task Leave_AndReturn_BringsTheItemBack()
    {
        var (_, page, state) = await BeginAsync(1);

        await page.DoAsync(state.LeaveAsync);
        await page.UntilAsync(() => state.Waiting == RateWait.Left);
        await page.DoAsync(state.ReturnAsync);

        Assert.Null(state.Waiting);
        Assert.True(state.Item!.IsReady);
    }

    [Fact]
    public async Task Vote_OnTheLastItem_IsAllThatThereIs()
    {
        var (session, page, state) = await BeginAsync(2);
        var first = state.Item;

        await PreferAsync(page, state, 0);
        Assert.NotSame(first, state.Item);
        Assert.Equal(1, state.Item!.Task.Done);
        await PreferAsync(page, state, 1);

        Assert.Equal(RateWait.Done, state.Waiting);
        Assert.Equal(2, await VotesAsync(session));
    }

    [Fact]
    public async Task Vote_TwiceInOneMoment_LeavesTheNextItemAlone()
    {
        var (session, page, state) = await BeginAsync(2);

        await page.DoAsync(() =>
        {
            state.Item!.Ballot.Prefer(0);
            return Task.WhenAll(state.VoteAsync(), state.VoteAsync());
        });

        Assert.Null(state.Refusal);
        Assert.Equal(1, state.Item!.Task.Done);
        Assert.Equal(1, await VotesAsync(session));
    }

    [Fact]
    public async Task Undo_WithinItsTime_BringsTheItemBack()
    {
        var (session, page, state) = await BeginAsync(2);
        var first = state.Item!.Task.Item!.Id;
        Time.Advance(TimeSpan.FromSeconds(1));
        await PreferAsync(page, state, 0);
        Assert.True(state.CanUndoEarlier);

        await page.DoAsync(state.UndoAsync);

        Assert.False(state.CanUndo);
        Assert.Equal(first, state.Item!.Task.Item!.Id);
        Assert.Equal(0, await VotesAsync(session));
    }

    [Fact]
    public async Task Undo_AfterItsTime_IsNotOfferedAnyMore()
    {
        var (session, page, state) = await BeginAsync(2);
        await PreferAsync(page, state, 0);

        Time.Advance(RatingService.UndoTime);
        await page.UntilAsync(() => !state.CanUndo);

        Assert.Equal(1, await VotesAsync(session));
    }

    [Fact]
    public async Task Undo_OnAPageThatWasLoadedAgain_IsStillThere()
    {
        var (session, page, state) = await BeginAsync(2);
        await PreferAsync(page, state, 0);

        var (_, again, _) = await EnterAsync(session, "ann");
        Assert.True(again.CanUndoEarlier);
        Time.Advance(RatingService.UndoTime);
        var (_, later, _) = await EnterAsync(session, "ann");
        Assert.False(later.CanUndo);
    }

    [Fact]
    public async Task Previous_ShowsTheVoteAsItWasCast_AndAnotherChangesIt()
    {
        var (session, page, state) = await BeginAsync(2);
        var vote = state.Item!.VoteId;
        await PreferAsync(page, state, 0);

        await page.DoAsync(state.PreviousAsync);
        Assert.True(state.Item!.IsAgain);
        Assert.Equal((vote, VoteOutcome.A), (state.Item.VoteId, state.Item.Ballot.Outcome));
        await PreferAsync(page, state, 1);

        Assert.False(state.Item.IsAgain);
        Assert.Equal(1, await VotesAsync(session));
        Assert.Equal(VoteOutcome.B, (await Services.Get<IRatingRepository>().FindAsync(vote))!.Outcome);
    }

    [Fact]
    public async Task Next_AfterPrevious_KeepsTheVoteAsItWas()
    {
        var (session, page, state) = await BeginAsync(2);
        await PreferAsync(page, state, 0);
        var next = state.Item!.Task.Item!.Id;

        await page.DoAsync(state.PreviousAsync);
        await page.DoAsync(state.NextAsync);

        Assert.Equal(next, state.Item.Task.Item!.Id);
        Assert.Equal(1, await VotesAsync(session));
    }

    [Fact]
    public async Task Vote_OnAnItemThatWasGivenAway_SaysSoAndGoesOn()
    {
        var (session, page, state) = await BeginAsync(1);
        var begun = state.Item;
        await Host.DismissAsync(session.Id, session.HostId, (await RaterAsync("ann")).Id);
        await page.UntilAsync(() => state.Waiting == RateWait.Left);
        await Services.Get<InvitationService>().ReturnAsync(session.Id, (await RaterAsync("ann")).Id);
        await page.UntilAsync(() => state.Waiting is null);

        await PreferAsync(page, state, 0);

        Assert.Equal(SessionFault.NotAssigned, Assert.IsType<SessionException>(state.Refusal).Fault);
        Assert.NotSame(begun, state.Item);
        Assert.Equal(0, await VotesAsync(session));
        await PreferAsync(page, state, 0);
        Assert.Null(state.Refusal);
        Assert.Equal(1, await VotesAsync(session));
    }

    [Fact]
    public async Task Vote_OnAnItemThatWasRatedOnAnotherDevice_SaysSoAndGoesOn()
    {
        var (session, page, state) = await BeginAsync(2);
        var (phone, there, _) = await EnterAsync(session, "ann");
        await PreferAsync(phone, there, 0);

        await PreferAsync(page, state, 1);

        Assert.IsType<InvalidRatingException>(state.Refusal);
        Assert.Equal(there.Item!.Task.Item!.Id, state.Item!.Task.Item!.Id);
        Assert.Equal(1, await VotesAsync(session));
    }

    [Fact]
    public async Task Vote_InAPausedSession_IsRefused()
    {
        var (session, page, state) = await BeginAsync(1);
        var item = state.Item;
        // The page hasn't heard of it yet.
        await Services.Get<IRatingSessionRepository>().SaveAsync(session with { State = SessionState.Paused });

        await PreferAsync(page, state, 0);

        Assert.IsType<SessionException>(state.Refusal);
        Assert.Same(item, state.Item);
    }

    [Fact]
    public async Task DeviceCode_OpensTheSessionInAnotherBrowser()
    {
        var (session, page, state) = await BeginAsync(1);

        await page.DoAsync(state.MakeDeviceCodeAsync);
        await Services.Get<InvitationService>().JoinAsync(state.DeviceCode!, RaterService.HashOf("phone"), "");

        var (_, there, _) = await EnterAsync(session, "phone");
        Assert.Equal(state.Item!.Task.Item!.Id, there.Item!.Task.Item!.Id);
    }

    [Fact]
    public async Task SecondRound_TellsTheReasonsOfTheFirst()
    {
        var (session, page, state) = await BeginAsync(1);
        Assert.Empty(state.Item!.Reasons);
        state.Item.Ballot.Rationale = "It answers the question.";
        await PreferAsync(page, state, 0);
        await Host.RevealAsync(session.Id, session.HostId);

        await Host.SecondRoundAsync(session.Id, session.HostId, [session.Items[0].Id]);

        await page.UntilAsync(() => state is { Waiting: null, Item.Task.Session.Round: 1 });
        Assert.Equal(["It answers the question."], state.Item!.Reasons);
    }
}
