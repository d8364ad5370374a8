using Bunit;
using Playground.Comparisons;
using Playground.Web.History;
using Xunit;
using HistoryPage = Playground.Web.History.HistoryPage;

namespace Playground.Web.Tests.History;

public sealed class HistoryPageTests : HistoryPageContext
{
    [Fact]
    public void Page_NothingKept_TeachesAndOffersAStart()
    {
        var page = Render<HistoryPage>();

        Assert.Equal("Nothing kept yet", page.Find(".empty h2").TextContent);
        Assert.Equal("/", page.Find(".empty .mud-button-root").GetAttribute("href"));
        Assert.Empty(page.FindAll("search"));
    }

    [Fact]
    public async Task Rows_NewestFirst_UnderTheViewersDays()
    {
        // In Lisbon 23:30 UTC in summer is half past midnight of the next day.
        await KeepAsync("old", "An old prompt", new(2026, 7, 10, 9, 0, 0, TimeSpan.Zero));
        await KeepAsync("late", "A late prompt", new(2026, 7, 14, 23, 30, 0, TimeSpan.Zero));

        var page = Render<HistoryPage>();

        Assert.Equal(["Today", "Friday, July 10, 2026"], page.FindAll(".history-day h2").Select(day => day.TextContent));
        Assert.Equal(["/compare/late", "/compare/old"], page.FindAll("h3 a").Select(link => link.GetAttribute("href")));
        Assert.StartsWith("12:30", page.Find("time").TextContent);
    }

    [Fact]
    public async Task Rows_StillToBeRatedBlind_AreLeftOut()
    {
        await KeepAsync("blind", "A prompt");
        await KeepAsync("open", "Another prompt");
        Sessions.Hide("blind");

        Assert.Equal("/compare/open", Assert.Single(Render<HistoryPage>().FindAll("h3 a")).GetAttribute("href"));
    }

    [Fact]
    public async Task Row_FailedAnswer_SaysSoInWords()
    {
        await KeepAsync("one", "A prompt", state: AnswerState.Failed);

        var lane = Render<HistoryPage>().Find(".history-lane");

        Assert.Contains("open weights", lane.TextContent);
        Assert.Contains("failed", lane.TextContent);
    }

    [Fact]
    public async Task Search_TypingPauses_FindsAndStandsInTheAddress()
    {
        await KeepAsync("one", "Tell me about Paris");
        await KeepAsync("two", "Tell me about Rome");
        var page = Render<HistoryPage>();

        page.Find("input[type=search]").Input("paris");
        PauseTyping();

        page.WaitForAssertion(() => Assert.Equal("Paris", Assert.Single(page.FindAll("mark")).TextContent));
        Assert.Equal("/?q=paris", Path);
    }

    [Fact]
    public async Task Search_NoHit_OffersEverythingAgain()
    {
        await KeepAsync("one", "Tell me about Paris");
        Address.NavigateTo("history?q=Rome");
        var page = Render<HistoryPage>();

        page.Find(".empty button").Click();

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".history-row")));
    }

    [Fact]
    public async Task Filter_ByTagAndDay_Narrows()
    {
        await KeepAsync("one", "First", new(2026, 7, 10, 9, 0, 0, TimeSpan.Zero), tags: ["city"]);
        await KeepAsync("two", "Second", new(2026, 7, 12, 9, 0, 0, TimeSpan.Zero), tags: ["city"]);
        await KeepAsync("three", "Third", new(2026, 7, 12, 9, 0, 0, TimeSpan.Zero));
        Address.NavigateTo("history?tag=city&from=2026-07-12&to=2026-07-12");

        var page = Render<HistoryPage>();

        Assert.Equal("Second", Assert.Single(page.FindAll("h3")).TextContent.Trim());
    }

    [Fact]
    public void Address_WithNonsenseDates_IsTakenAsNoDate()
    {
        Address.NavigateTo("history?from=yesterday&to=9999-12-31");

        Assert.Equal("Nothing kept yet", Render<HistoryPage>().Find(".empty h2").TextContent);
    }

    [Fact]
    public async Task Older_MoreThanAPage_AppendsTheRest()
    {
        for (var number = 0; number < HistoryQuery.PageSize + 3; number++)
            await KeepAsync($"id{number}", $"Prompt {number}", Time.GetUtcNow().AddMinutes(-number));
        var page = Render<HistoryPage>();
        Assert.Equal(HistoryQuery.PageSize, page.FindAll(".history-row").Count);

        page.Find(".older").Click();

        page.WaitForAssertion(() => Assert.Equal(HistoryQuery.PageSize + 3, page.FindAll(".history-row").Count));
        Assert.Empty(page.FindAll(".older"));
    }

    [Fact]
    public async Task Page_InGerman_SpeaksGerman()
    {
        Speak("de");
        await KeepAsync("one", "Ein Prompt", new(2026, 7, 10, 9, 0, 0, TimeSpan.Zero), state: AnswerState.Interrupted);

        var page = Render<HistoryPage>();

        Assert.Equal("Freitag, 10. Juli 2026", page.Find(".history-day h2").TextContent);
        Assert.Contains("abgebrochen", page.Find(".history-lane").TextContent);
    }
}
