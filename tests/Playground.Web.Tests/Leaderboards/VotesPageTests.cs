using Bunit;
using Playground.Statistics.Votes;
using Playground.Web.Leaderboards;
using Playground.Web.Shell;
using Xunit;

namespace Playground.Web.Tests.Leaderboards;

public sealed class VotesPageTests : StoredPageContext
{
    [Fact]
    public void Page_NoVotes_LeadsToTheLeaderboard()
    {
        var page = Render<VotesPage>();

        page.WaitForElement(".empty");
        Assert.Equal("No votes found", page.Find(".empty h2").TextContent);
    }

    [Fact]
    public async Task Row_OfAVote_SaysWhoWonAndWhoSaidSo()
    {
        await VoteAsync("a", "b", (VoteOutcome.B, 1));

        var row = Shown().Find(".vote-grid tbody tr");

        Assert.StartsWith("Model b", row.QuerySelector(".won")!.TextContent);
        Assert.Contains("Ada", row.TextContent);
        Assert.Contains("names in sight", row.TextContent);
    }

    [Fact]
    public async Task Filter_ByTwoModels_StandsInTheAddressAndInTheFields()
    {
        await VoteAsync("a", "b", (VoteOutcome.A, 2));
        await VoteAsync("a", "c", (VoteOutcome.A, 3));
        await VoteAsync("b", "c", (VoteOutcome.A, 4));
        Address.NavigateTo("votes?model=c&other=b");

        var page = Shown();

        Assert.Equal(4, page.FindAll(".vote-grid tbody tr").Count);
        page.WaitForAssertion(() => Assert.Equal(["Model c", "Model b"], page.FindComponents<ChoiceField>().Where(field => field.Instance.Label is "Model" or "Against").Select(field => field.Find("input").GetAttribute("value"))));
    }

    [Fact]
    public async Task Filter_Changed_IsAskedOfTheStore()
    {
        await VoteAsync("a", "b", (VoteOutcome.A, 2));
        await VoteAsync("a", "c", (VoteOutcome.A, 3));
        var page = Shown();
        page.WaitForAssertion(() => Assert.Contains(page.FindComponents<ChoiceField>(), field => field.Instance.Label == "Model"));

        await page.InvokeAsync(() => page.FindComponents<ChoiceField>().Single(field => field.Instance.Label == "Model").Instance.ValueChanged.InvokeAsync("b"));

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".vote-grid tbody tr").Count));
        Assert.Equal("/votes?model=b", Path);
    }

    [Fact]
    public async Task Older_MoreThanAPage_AppendsTheRest()
    {
        await VoteAsync("a", "b", (VoteOutcome.A, 30), (VoteOutcome.B, 25));
        Address.NavigateTo("votes");
        var page = Shown();
        Assert.Equal(50, page.FindAll(".vote-grid tbody tr").Count);

        page.Find(".older").Click();

        page.WaitForAssertion(() => Assert.Equal(55, page.FindAll(".vote-grid tbody tr").Count));
        Assert.Empty(page.FindAll(".older"));
    }

    [Fact]
    public async Task Page_InGerman_SpeaksGerman()
    {
        Speak("de");
        await VoteAsync("a", "b", (VoteOutcome.Tie, 1));

        var page = Shown();

        Assert.Equal("Urteil", page.Find(".vote-grid thead th").TextContent);
        Assert.Contains("Namen sichtbar", page.Find(".vote-grid tbody").TextContent);
    }

    IRenderedComponent<VotesPage> Shown()
    {
        var page = Render<VotesPage>();
        page.WaitForElement(".vote-grid tbody tr");
        page.WaitForAssertion(() => Assert.Contains("Ada", page.Find(".vote-grid tbody").TextContent));
        return page;
    }
}
