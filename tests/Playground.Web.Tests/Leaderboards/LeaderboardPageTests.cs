using AngleSharp.Dom;
using Bunit;
using Playground.Statistics.Votes;
using Playground.Web.Leaderboards;
using Playground.Web.Shell;
using Xunit;

namespace Playground.Web.Tests.Leaderboards;

public sealed class LeaderboardPageTests : StoredPageContext
{
    [Fact]
    public void Page_NoVotes_TeachesAndOffersAStart()
    {
        var page = Render<LeaderboardPage>();

        page.WaitForElement(".empty");
        Assert.Equal("No votes yet", page.Find(".empty h2").TextContent);
        Assert.Empty(page.FindAll("search"));
    }

    [Fact]
    public async Task Rows_OfVotes_DrawTheirIntervalsBesideTheNumbers()
    {
        await LoadSamplesAsync();

        var rows = Rows(Ranked());

        Assert.Equal(4, rows.Length);
        Assert.All(rows, row => Assert.Contains("--from:", row.QuerySelector(".interval i")!.GetAttribute("style")));
        Assert.All(rows, row => Assert.Matches(@"^\d[\d,]* – \d[\d,]*$", row.QuerySelector(".interval")!.TextContent));
    }

    [Fact]
    public async Task Rows_SortedByTheLowerEnd_SaySo()
    {
        await LoadSamplesAsync();

        var page = Ranked();

        Assert.Equal("95% interval ↓", page.Find("[aria-sort=descending]").TextContent.Trim());
        Assert.Contains("Sorted by the lower end of the interval", page.Markup);
    }

    [Fact]
    public async Task Head_OfThePrice_SortsTheCheapestFirst()
    {
        await LoadSamplesAsync();
        var page = Ranked();
        page.WaitForAssertion(() => Assert.Contains(Rows(page), row => row.TextContent.Contains('$')));

        page.FindAll(".sort").Single(head => head.TextContent.StartsWith("per 1,000", StringComparison.Ordinal)).Click();

        page.WaitForAssertion(() =>
        {
            var names = Rows(page).Select(Name).ToArray();
            Assert.Equal("Sample open 8B", names[0]);
            Assert.Equal("Sample hosted large", names[^1]);
        });
    }

    [Fact]
    public async Task Groups_ThatNeverMet_HaveATableAndRanksEach()
    {
        await VoteAsync("a", "b", (VoteOutcome.A, 60), (VoteOutcome.B, 10));
        await VoteAsync("c", "d", (VoteOutcome.A, 30), (VoteOutcome.B, 5));

        var page = Ranked();

        Assert.Equal(2, page.FindAll(".ranking-group").Count);
        Assert.StartsWith("Group 1 of 2", page.FindAll(".ranking-group")[0].TextContent);
        Assert.Equal([["Model a", "Model b"], ["Model c", "Model d"]], page.FindComponents<RankingGroup>().Select(group => group.FindAll("tbody tr").Select(Name)));
        Assert.Equal([["1", "2"], ["1", "2"]], page.FindComponents<RankingGroup>().Select(group => group.FindAll("tbody tr").Select(row => row.QuerySelector("td")!.TextContent)));
    }

    [Fact]
    public async Task Row_OfFewVotes_IsPreliminaryBesideItsName()
    {
        await VoteAsync("a", "b", (VoteOutcome.A, 6), (VoteOutcome.B, 3));

        var row = Rows(Ranked())[0];

        Assert.Equal("Model a", Name(row));
        Assert.Equal("preliminary", row.QuerySelector(".badge")!.TextContent);
    }

    [Fact]
    public async Task Filter_OfATagThatSortsLast_ShowsWhatIsInForce()
    {
        await LoadSamplesAsync();
        Address.NavigateTo("leaderboard?tag=translation");

        var page = Ranked();

        page.WaitForAssertion(() => Assert.Equal("translation", page.FindComponents<ChoiceField>().Single(field => field.Instance.Label == "Tag").Find("input").GetAttribute("value")));
    }

    [Fact]
    public async Task Trend_OfVotesOverDays_DrawsALineAndALabelForEachModel()
    {
        await LoadSamplesAsync();
        var page = Ranked();

        page.WaitForElement(".trend");

        Assert.Equal(4, page.FindAll(".trend polyline:not(.leader)").Count);
        Assert.All(page.FindAll(".trend polyline:not(.leader)"), line => Assert.True(line.GetAttribute("points")!.Split(' ').Length > 2));
        Assert.Equal(4, page.FindAll(".trend .label").Count);
    }

    [Fact]
    public async Task Page_InGerman_SpeaksGerman()
    {
        Speak("de");
        await VoteAsync("a", "b", (VoteOutcome.A, 6), (VoteOutcome.B, 3));

        var page = Ranked();

        Assert.Equal("Rangliste", page.Find("h1").TextContent);
        Assert.Equal("vorläufig", page.Find(".badge").TextContent);
    }

    IRenderedComponent<LeaderboardPage> Ranked()
    {
        var page = Render<LeaderboardPage>();
        page.WaitForElement(".board tbody tr");
        page.WaitForAssertion(() => Assert.Contains("Model", Name(Rows(page)[0]).Replace("Sample", "Model", StringComparison.Ordinal)));
        return page;
    }

    static IElement[] Rows(IRenderedComponent<LeaderboardPage> page) => [.. page.FindComponents<RankingGroup>().SelectMany(group => group.FindAll("tbody tr"))];

    static string Name(IElement row) => row.QuerySelector("th a")!.TextContent;
}
