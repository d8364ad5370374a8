using Playground.RatingSessions;
using Playground.Web.RatingSessions;
using Xunit;

namespace Playground.Web.Tests.RatingSessions;

public sealed class RateTimersTests : RateTestBase
{
    [Fact]
    public async Task Limit_CountsDownFromTheFirstLook()
    {
        var (session, page, state) = await BeginAsync(1, plan => plan with { TimeLimit = TimeSpan.FromSeconds(3) });
        Assert.Equal(3, state.Item!.SecondsLeft);

        await page.PassAsync(Time, TimeSpan.FromSeconds(1));
        Assert.Equal(2, state.Item.SecondsLeft);
        // Loading the page again gives no more.
        var (phone, again, _) = await EnterAsync(session, "ann");
        Assert.Equal(2, again.Item!.SecondsLeft);
        await page.PassAsync(Time, TimeSpan.FromSeconds(1));
        await phone.UntilAsync(() => again.Item.SecondsLeft == 1);
        await page.PassAsync(Time, TimeSpan.FromSeconds(5));

        Assert.Equal(0, state.Item.SecondsLeft);
        await phone.UntilAsync(() => again.Item.SecondsLeft == 0);
        await PreferAsync(page, state, 0);
        Assert.Equal(1, await VotesAsync(session));
    }

    [Fact]
    public async Task Limit_OfAnItemThatWasReplaced_RunsNoMore()
    {
        var (_, page, state) = await BeginAsync(2, plan => plan with { TimeLimit = TimeSpan.FromSeconds(9) });
        var first = state.Item!;
        await page.PassAsync(Time, TimeSpan.FromSeconds(1), 2);
        await PreferAsync(page, state, 0);

        await page.PassAsync(Time, TimeSpan.FromSeconds(1));

        Assert.Equal((7, 8), (first.SecondsLeft, state.Item!.SecondsLeft));
        await page.DoAsync(state.PreviousAsync);
        Assert.Null(state.Item.SecondsLeft);
    }

    [Fact]
    public async Task Pacing_CommonRate_WritesBothAnswersOutBeforeTheVote()
    {
        var (_, page, state) = await BeginAsync(1, plan => plan with { Pacing = AnswerPacing.CommonRate, Criteria = ["style"] });
        var item = state.Item!;
        Assert.Equal(("", ""), (item.Answers.Visible(0), item.Answers.Visible(1)));

        await page.PassAsync(Time, PacedAnswers.Beat);
        Assert.Equal((PacedAnswers.CharactersPerBeat, PacedAnswers.CharactersPerBeat), (item.Answers.Visible(0).Length, item.Answers.Visible(1).Length));
        await page.DoAsync(() => state.GivePointsAsync(4));
        Assert.Null(item.Ballot.Score(0, "style"));
        await page.PassAsync(Time, PacedAnswers.Beat, 3);

        Assert.True(item.Answers.AreWritten);
        await page.DoAsync(() => state.GivePointsAsync(4));
        Assert.Equal((4, true), (item.Ballot.Score(0, "style"), item.IsDetailed));
    }

    [Fact]
    public async Task Pacing_WithoutOne_ShowsAllAtOnce()
    {
        var (_, _, state) = await BeginAsync(1);

        Assert.True(state.Item!.Answers.AreWritten);
        Assert.EndsWith("answer to 0", state.Item.Answers.Visible(0), StringComparison.Ordinal);
    }
}
