using Playground.Models;
using Playground.RatingSessions;
using Playground.Testing;
using Playground.Web.RatingSessions;
using Playground.Web.Shell;
using Playground.Web.Tests.Shell;
using Xunit;

namespace Playground.Web.Tests.RatingSessions;

public sealed class NewSessionViewModelTests : RateTestBase
{
    protected override IModelSource[] Models => [TestModels.Saying("quick", "At once."), TestModels.Saying("slow", "Later.")];

    [Fact]
    public async Task Steps_LackingSomething_DontGoOn()
    {
        var (_, state) = await StartAsync();

        state.GoOn();
        Assert.Equal((SessionStep.What, true), (state.Step, state.IsPressed));
        Assert.Equal([SessionGap.Title, SessionGap.Items], state.Gaps(SessionStep.What));

        (state.Form.Title, state.Form.Prompts) = ("Round", "One?\n\nTwo?");
        state.GoOn();
        Assert.Equal([SessionGap.Models], state.Gaps(SessionStep.What));

        state.Form.Models.UnionWith(["quick", "slow"]);
        state.GoOn();
        Assert.Equal((SessionStep.Who, false), (state.Step, state.IsPressed));
        state.GoTo(SessionStep.Check);
        Assert.Equal(SessionStep.Who, state.Step);

        state.HostName = "Hanna";
        state.GoTo(SessionStep.Check);
        Assert.Equal((SessionStep.Check, 2), (state.Step, state.Items));
    }

    [Fact]
    public async Task Create_TakesWhatWasChosen()
    {
        var (page, state) = await StartAsync();
        (state.Form.Title, state.Form.Prompts, state.HostName) = ("Round", "One?\n\nTwo?", "Hanna");
        state.Form.Models.UnionWith(["quick", "slow"]);
        state.Form.Apply(SessionPreset.Points);

        var id = await page.DoAsync(state.CreateAsync);

        var session = await Services.Get<IRatingSessionRepository>().FindAsync(id!);
        Assert.Equal(("Round", RatingProtocol.Likert, true, 2), (session!.Title, session.Protocol, session.Blind, session.Items.Count));
        Assert.Equal(["correctness", "helpfulness", "style"], session.Criteria);
    }

    [Fact]
    public async Task Create_Refused_SaysWhyAndKeepsTheForm()
    {
        var (page, state) = await StartAsync();
        (state.Form.Title, state.HostName) = ("Round", "Hanna");

        Assert.Null(await page.DoAsync(state.CreateAsync));

        Assert.Equal(SessionFault.NoItems, Assert.IsType<SessionException>(state.Refusal).Fault);
        Assert.Equal("Round", state.Form.Title);
    }

    [Fact]
    public async Task Comparison_InTheAddress_IsChosen()
    {
        var session = await SessionAsync(1);
        await Host.RevealAsync(session.Id, session.HostId);

        var (_, state) = await StartAsync(comparison: "c0");

        Assert.Equal(["c0"], state.Form.Comparisons);
        Assert.Equal(1, state.Items);
    }

    [Fact]
    public async Task Comparison_HiddenByABlindSession_IsNotChosen()
    {
        await SessionAsync(1);

        var (_, state) = await StartAsync(comparison: "c0");

        Assert.Empty(state.Form.Comparisons);
    }

    [Fact]
    public async Task Copy_OfOnesOwnSession_BeginsWithAllOfIt()
    {
        var host = await Services.Get<CurrentRater>().RenameAsync("Hanna");
        var foreign = await SessionAsync(2);
        await Host.RevealAsync(foreign.Id, foreign.HostId);
        var own = await Host.CreateAsync(
            new() { Title = "Again", Protocol = RatingProtocol.Likert, Criteria = ["style", "wit"], Overlap = 5, ComparisonIds = ["c0", "c1"], TimeLimit = TimeSpan.FromSeconds(90), Language = "de" }, host);

        var (_, state) = await StartAsync(copied: own.Id);
        var (_, other) = await StartAsync(copied: foreign.Id);

        Assert.Equal("", other.Form.Title);
        Assert.Equal(("Again", RatingProtocol.Likert, "wit", 5, (int?)90, "de"), (state.Form.Title, state.Form.Protocol, state.Form.Criteria, state.Form.Overlap, state.Form.Seconds, state.Form.Language));
        Assert.Equal(["style", "wit"], state.Form.AllCriteria);
        Assert.Equal(2, state.Form.Comparisons.Count);
    }

    async Task<(ViewedPage, NewSessionViewModel)> StartAsync(string? comparison = null, string? copied = null)
    {
        var page = Open();
        var state = Services.Create<NewSessionViewModel>(page);
        await page.DoAsync(() => state.StartAsync(null, comparison is null ? [] : [comparison], copied));
        return (page, state);
    }
}
