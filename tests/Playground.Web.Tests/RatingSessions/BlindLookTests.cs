using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Models;
using Playground.Ratings;
using Playground.Ratings.Blind;
using Playground.RatingSessions;
using Playground.Testing;
using Playground.Web.RatingSessions;
using Playground.Web.Tests.Shell;
using Xunit;

namespace Playground.Web.Tests.RatingSessions;

/// <summary>A blind look of one's own at one comparison, on the page on which sessions are rated.</summary>
public sealed class BlindLookTests : RateTestBase
{
    readonly TaskCompletionSource _mayEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override IModelSource[] Models => [TestModels.Saying("quick", "At once."), TestModels.Source("slow", new ScriptedChatClient((_, _, _) => SlowAsync()))];

    [Fact]
    public async Task Vote_StaysInView_AndTellsWhoWroteWhatWhenItCounts()
    {
        var (page, state) = await LookAsync();
        await PreferAsync(page, state, 0);
        Assert.NotNull(state.Item!.Cast);
        Assert.Null(state.Item.Revealed);
        Assert.Equal((true, false), (state.CanUndo, state.CanUndoEarlier));

        Time.Advance(RatingService.UndoTime);

        await page.UntilAsync(() => state.Item.Revealed is { Count: 2 });
        Assert.False(state.CanUndo);
    }

    [Fact]
    public async Task Undo_TakesTheVerdictBack_AndNothingIsTold()
    {
        var (page, state) = await LookAsync();
        await PreferAsync(page, state, 0);

        await page.DoAsync(state.UndoAsync);
        await page.PassAsync(Time, RatingService.UndoTime);

        Assert.Null(state.Item!.Cast);
        Assert.Null(state.Item.Revealed);
        Assert.Null(state.Item.Ballot.Outcome);
    }

    [Fact]
    public async Task Reveal_AfterTheVote_CountsItAtOnce()
    {
        var (page, state) = await LookAsync();
        await page.DoAsync(state.RevealAsync);
        Assert.Null(state.Item!.Revealed);
        await PreferAsync(page, state, 1);

        await page.DoAsync(state.RevealAsync);

        Assert.Equal(2, state.Item!.Revealed!.Count);
        Assert.Equal((false, 1), (state.CanUndo, state.Item.Ballot.Best));
        Assert.False(state.Item.IsAgain);
    }

    [Fact]
    public async Task Details_AfterTheVote_AreKeptWithIt()
    {
        var (page, state) = await LookAsync();
        await PreferAsync(page, state, 0);

        await page.DoAsync(() =>
        {
            state.Item!.Ballot.Rationale = "Shorter.";
            return state.KeepDetailsAsync();
        });

        Assert.Equal("Shorter.", (await Services.Get<IRatingRepository>().FindAsync(state.Item!.VoteId))!.Rationale);
    }

    [Fact]
    public async Task Answers_StillBeingWritten_AreShownWhenAllAreThere()
    {
        var comparison = await Services.Get<ComparisonRunner>().StartAsync(new() { Prompt = "Say hi.", Lanes = [new("quick"), new("slow")] });
        var session = await Host.CreateAsync(new() { Title = "Look", Solo = true, ComparisonIds = [comparison.Id] }, await RaterAsync("host"));
        var (page, state, _) = await EnterAsync(session, "host");
        Assert.Equal(BlindState.Writing, state.Item!.View!.State);
        Assert.Empty(state.Item.View.Answers);

        _mayEnd.SetResult();

        await page.UntilAsync(() => state.Item.IsReady);
        Assert.Equal(2, state.Item.View.Answers.Count);
    }

    async Task<(ViewedPage, RateViewModel)> LookAsync()
    {
        var (page, state, _) = await EnterAsync(await SessionAsync(1, plan => plan with { Solo = true }), "host");
        return (page, state);
    }

    async IAsyncEnumerable<ChatResponseUpdate> SlowAsync()
    {
        yield return new(ChatRole.Assistant, "In ");
        await _mayEnd.Task;
        yield return new(ChatRole.Assistant, "time.") { FinishReason = ChatFinishReason.Stop };
    }
}
