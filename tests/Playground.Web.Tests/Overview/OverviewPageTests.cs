using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Web.Overview;
using Xunit;

namespace Playground.Web.Tests.Overview;

public sealed class OverviewPageTests : StoredPageContext
{
    [Fact]
    public void Page_OfANewcomer_ShowsThreeSteps()
    {
        var page = Render<OverviewPage>();

        page.WaitForElement(".newcomer");
        Assert.Equal(["Compare", "Rate blind", "Decide"], page.FindAll(".newcomer h3").Select(step => step.TextContent));
        page.WaitForAssertion(() => Assert.Contains("Nothing waits for you.", page.Markup));
    }

    [Fact]
    public async Task Steps_SampleDataAsked_BecomeTheOverview()
    {
        var page = Render<OverviewPage>();
        page.WaitForAssertion(() => Assert.Contains(page.FindAll(".newcomer button"), button => button.TextContent.Contains("sample", StringComparison.OrdinalIgnoreCase)));

        await page.FindAll(".newcomer button").Single(button => button.TextContent.Contains("sample", StringComparison.OrdinalIgnoreCase)).ClickAsync();

        page.WaitForElement(".overview");
        Assert.Empty(page.FindAll(".newcomer"));
    }

    [Fact]
    public async Task Standings_OfSamples_SetTheBestOpenAgainstTheBestProprietary()
    {
        await LoadSamplesAsync();

        var page = Render<OverviewPage>();

        var lead = page.WaitForElement(".gap-lead").TextContent;
        Assert.Contains("Sample hosted large (proprietary)", lead);
        Assert.Contains("Sample open 70B (open)", lead);
        var text = page.FindComponent<StandingsCard>().Find("section").TextContent;
        Assert.Contains("Sample open 70B costs less", text);
        Assert.Contains("still missing", text);
        Assert.Equal(4, page.FindAll(".glance tbody tr").Count);
    }

    [Fact]
    public async Task Last_OfManyComparisons_ShowsTheNewestFew()
    {
        await LoadSamplesAsync();

        var page = Render<OverviewPage>();

        page.WaitForElement(".overview");
        Assert.Equal(["Sample 40", "Sample 39", "Sample 38", "Sample 37", "Sample 36"], page.FindComponent<LastComparisonsCard>().FindAll("a.cut").Select(link => link.TextContent));
        page.WaitForAssertion(() => Assert.Contains("Sample data don’t count", page.FindComponent<SpendingCard>().Markup));
    }

    [Fact]
    public async Task Tasks_OfASessionToRate_LeadToIt()
    {
        await LoadSamplesAsync();
        var me = await Services.GetRequiredService<RaterService>().EnsureAsync(RaterService.HashOf(Browser));
        var host = await Services.GetRequiredService<RaterService>().EnsureAsync(RaterService.HashOf("somebody else"));
        await OpenSessionAsync("Spring summaries", host, me);

        var page = Render<OverviewPage>();

        page.WaitForAssertion(() => Assert.Equal("Spring summaries", page.FindComponent<TasksCard>().Find("a.cut").TextContent));
        Assert.StartsWith("/rate/", page.FindComponent<TasksCard>().Find("a.cut").GetAttribute("href"));
        Assert.Contains("0 of 12 ratings", page.FindComponent<TasksCard>().Markup);
    }

    [Fact]
    public async Task Page_InGerman_SpeaksGerman()
    {
        Speak("de");
        await LoadSamplesAsync();

        var page = Render<OverviewPage>();

        Assert.Contains("proprietär", page.WaitForElement(".gap-lead").TextContent);
        Assert.Equal("Übersicht", page.Find("h1").TextContent);
    }

    async Task OpenSessionAsync(string title, Rater host, Rater rater)
    {
        var comparison = (await Services.GetRequiredService<Playground.Comparisons.IComparisonRepository>().SearchAsync(new() { Take = 1 }, await Services.GetRequiredService<Viewers.VisibilityPolicy>().ForAsync(Viewers.Viewer.Anybody))).Entries[0];
        var service = Services.GetRequiredService<SessionHostService>();
        var session = await service.CreateAsync(new() { Title = title, ComparisonIds = [comparison.Id] }, host);
        await service.MoveAsync(session.Id, host.Id, SessionState.Open);
        await Services.GetRequiredService<IRatingSessionRepository>().SaveMemberAsync(new(session.Id, rater.Id, "Me", SessionRole.Rater, Time.GetUtcNow()));
    }
}
