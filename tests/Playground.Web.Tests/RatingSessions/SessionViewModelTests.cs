using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Reports;
using Playground.Web.RatingSessions;
using Playground.Web.Tests.Shell;
using Xunit;

namespace Playground.Web.Tests.RatingSessions;

public sealed class SessionViewModelTests : RateTestBase
{
    [Fact]
    public async Task Enter_WhoDoesntTakePart_LearnsNothingOfTheSession()
    {
        var session = await SessionAsync(1);

        var (_, state, entry) = await LookAsync(session, "stranger");

        Assert.Equal(SessionEntry.NotFound, entry);
        Assert.Null(state.Session);
    }

    [Fact]
    public async Task Enter_Rater_HasAnotherPageUntilTheReveal()
    {
        var session = await SessionAsync(1);
        await JoinAsync(session, "ann");
        var (_, before, entry) = await LookAsync(session, "ann");
        Assert.Equal(SessionEntry.Rater, entry);
        Assert.Null(before.Session);

        await MoveAsync(session, SessionState.Open);
        await Host.RevealAsync(session.Id, session.HostId);

        var (_, after, later) = await LookAsync(session, "ann");
        Assert.Equal(SessionEntry.Member, later);
        Assert.NotNull(after.Result);
        Assert.False(after.IsHost);
    }

    [Fact]
    public async Task Lobby_TellsReadinessAndWhoComes()
    {
        var session = await SessionAsync(2);
        var (page, state, _) = await LookAsync(session);
        Assert.Equal((2, 2), (state.Readiness!.Ready, state.Readiness.Items));
        Assert.True(state.IsHost);

        await page.DoAsync(() => state.InviteAsync(SessionRole.Rater));
        await Services.Get<InvitationService>().JoinAsync(state.Invitation!.Value.Code, RaterService.HashOf("ann"), "ann");
        await EnterAsync(session, "ann");

        await UntilAsync(page, () => state.Progress?.Raters is [{ Present: true, Member.Name: "ann" }]);
    }

    [Fact]
    public async Task Revoke_MakesTheInvitationUseless()
    {
        var session = await SessionAsync(1);
        var (page, state, _) = await LookAsync(session);
        await page.DoAsync(() => state.InviteAsync(SessionRole.Rater));
        var code = state.Invitation!.Value.Code;

        await page.DoAsync(state.RevokeAsync);

        Assert.Null(state.Invitation);
        await Assert.ThrowsAsync<SessionException>(() => Services.Get<InvitationService>().JoinAsync(code, RaterService.HashOf("ann"), "ann"));
    }

    [Fact]
    public async Task Votes_OfABlindSession_AreCountedAndNotTold()
    {
        var (session, page, state) = await RatedAsync(raters: 2);
        await UntilAsync(page, () => state.IsComplete);
        Assert.Null(state.Result);

        await page.DoAsync(() => state.MoveAsync(SessionState.Closed));
        await UntilAsync(page, () => state.Session!.State == SessionState.Closed);

        Assert.Null(state.Result);
        Assert.False(state.IsSettled);
        await page.DoAsync(state.RevealAsync);
        await UntilAsync(page, () => state.IsSettled);
        Assert.Equal(["ann", "ben"], state.Result!.PerRater.Keys);
    }

    [Fact]
    public async Task Complete_IsOnlyWhenEverythingIsRated()
    {
        var (_, page, state) = await RatedAsync(raters: 1);

        await UntilAsync(page, () => state.Progress is { Done: 2, Needed: 4 });

        Assert.False(state.IsComplete);
    }

    [Fact]
    public async Task SecondRound_KeepsProgressAndResultsOfEachRoundTogether()
    {
        var (session, page, state) = await RatedAsync(raters: 2);
        await page.DoAsync(state.RevealAsync);
        await UntilAsync(page, () => state.IsSettled);
        await page.DoAsync(() => state.SecondRoundAsync([session.Items[0].Id]));
        await UntilAsync(page, () => state is { IsSecondRound: true, Progress: { Done: 0, Needed: 2 }, Result: not null });
        Assert.False(state.IsSettled);

        await page.DoAsync(() => state.MoveAsync(SessionState.Closed));
        await UntilAsync(page, () => state.IsSettled);

        Assert.Equal((0, 4, 4), (state.ShownRound, state.Progress!.Done, state.Progress.Needed));
        Assert.Equal(4, state.Result!.Ranked!.Votes);
        await page.DoAsync(() => state.ShowRoundAsync(1));
        Assert.Equal((1, 0, 2), (state.ShownRound, state.Progress!.Done, state.Progress.Needed));
        Assert.Null(state.Result!.Ranked);
        // What was shown in between is no round that votes go to.
        await page.DoAsync(() => state.MoveAsync(SessionState.Open));
        await UntilAsync(page, () => state is { IsSecondRound: true, Progress: { Done: 0, Needed: 2 } });
    }

    [Fact]
    public async Task Refusal_IsToldAndGoneWithTheNextThatWorks()
    {
        var session = await SessionAsync(1);
        var (page, state, _) = await LookAsync(session);

        await page.DoAsync(() => state.SecondRoundAsync([]));
        Assert.Equal(SessionFault.NothingDisputed, Assert.IsType<SessionException>(state.Refusal).Fault);

        await page.DoAsync(() => state.MoveAsync(SessionState.Open));
        Assert.Null(state.Refusal);
    }

    [Fact]
    public async Task Report_IsOfTheSessionAlone()
    {
        var (session, page, state) = await RatedAsync(raters: 2);
        await page.DoAsync(state.RevealAsync);
        await UntilAsync(page, () => state.IsSettled);

        var id = await page.DoAsync(() => state.ReportAsync("de"));

        var report = await Services.Get<IReportRepository>().FindAsync(id!);
        Assert.Equal((session.Title, "de", session.Id), (report!.Settings.Title, report.Settings.Language, report.Settings.Filter.SessionId));
    }

    // Between two looks at a session lies a pause, for which the clock has to move.
    async Task UntilAsync(ViewedPage page, Func<bool> shows)
    {
        var shown = page.UntilAsync(shows);
        while (!shown.IsCompleted)
            await page.PassAsync(Time, TimeSpan.FromMilliseconds(200));
        await shown;
    }

    [Fact]
    public async Task Delete_WhileVotesAreConcealed_IsRefused_AndAfterTheRevealKeepsTheVotes()
    {
        var (session, page, state) = await RatedAsync(raters: 2);
        Assert.False(await page.DoAsync(state.DeleteAsync));
        Assert.Equal(SessionFault.NotSettled, Assert.IsType<SessionException>(state.Refusal).Fault);
        await page.DoAsync(() => state.MoveAsync(SessionState.Closed));
        Assert.False(await page.DoAsync(state.DeleteAsync));

        await page.DoAsync(state.RevealAsync);
        Assert.True(await page.DoAsync(state.DeleteAsync));

        Assert.Null(await Services.Get<IRatingSessionRepository>().FindAsync(session.Id));
        Assert.Empty(await Services.Get<IRatingSessionRepository>().MembersAsync(session.Id));
        Assert.Equal(4, (await Services.Get<IRatingRepository>().AllAsync(new() { SessionId = session.Id })).Count);
    }

    [Fact]
    public async Task Delete_InTheLobby_IsDone()
    {
        var session = await SessionAsync(1);
        await JoinAsync(session, "ann");
        var (page, state, _) = await LookAsync(session);

        Assert.True(await page.DoAsync(state.DeleteAsync));

        Assert.Null(await Services.Get<IRatingSessionRepository>().FindAsync(session.Id));
    }

    /// <summary>The page of the host while raters rate both items of a session, each preferring another model.</summary>
    async Task<(RatingSession, ViewedPage, SessionViewModel)> RatedAsync(int raters)
    {
        var session = await SessionAsync(2);
        var (page, state, _) = await LookAsync(session);
        string[] names = [.. new[] { "ann", "ben" }.Take(raters)];
        foreach (var name in names)
            await JoinAsync(session, name);
        session = await MoveAsync(session, SessionState.Open);
        foreach (var (place, name) in names.Index())
        {
            var (rating, task, _) = await EnterAsync(session, name);
            for (var item = 0; item < 2; item++)
                await PreferAsync(rating, task, place);
        }
        return (session, page, state);
    }

    async Task<(ViewedPage, SessionViewModel, SessionEntry)> LookAsync(RatingSession session, string name = "host")
    {
        var (page, rater) = (Open(), await RaterAsync(name));
        var state = Services.Create<SessionViewModel>(page);
        return (page, state, await page.DoAsync(() => state.EnterAsync(session.Id, rater.Id)));
    }
}
