using Bunit;
using MudBlazor;
using Playground.RatingSessions;
using Playground.Web.RatingSessions;
using Xunit;

namespace Playground.Web.Tests.RatingSessions;

public sealed class SessionPageTests : SessionPageContext
{
    [Fact]
    public async Task Lobby_Host_InvitesAndSeesWhoIsHere()
    {
        var session = await SessionAsync(1);
        var page = Show(session);
        Assert.Contains("Nobody yet", page.Find("[aria-label='Who is here']").TextContent);
        Assert.Contains("Items ready: 1 of 1", page.Markup);

        await page.InvokeAsync(() => Button(page, "Invite raters").ClickAsync());

        Assert.Contains("/join/", (await page.WaitForElementAsync(".invite input")).GetAttribute("value"));
    }

    [Fact]
    public async Task Reveal_BeforeEverythingIsRated_IsNotTheMainWay_AndAsks()
    {
        _ = Dialogs;
        var session = await RateAsync(await SessionAsync(1), ("ann", 0));
        var page = Show(session);
        Assert.DoesNotContain("mud-button-filled", Button(page, "Reveal for everyone").ClassName);

        await page.InvokeAsync(() => Button(page, "Reveal for everyone").ClickAsync());
        Assert.Contains("Ratings so far: 1 of 2.", (await Dialogs.WaitForElementAsync(".panel-body")).TextContent);
        await Dialogs.InvokeAsync(() => Button(Dialogs, "Not yet").ClickAsync());

        Assert.False((await Get<IRatingSessionRepository>().FindAsync(session.Id))!.Revealed);
    }

    [Fact]
    public async Task Reveal_EverythingRated_IsTheMainWay()
    {
        var page = Show(await RateAsync(await SessionAsync(1), ("ann", 0), ("ben", 0)));

        Assert.Contains("mud-button-filled", Button(page, "Reveal for everyone").ClassName);
    }

    [Fact]
    public async Task Close_Asks_AndCloses()
    {
        _ = Dialogs;
        var session = await RateAsync(await SessionAsync(1), ("ann", 0));
        var page = Show(session);

        await page.InvokeAsync(() => Button(page, "Close").ClickAsync());
        Assert.Equal(SessionState.Open, (await Get<IRatingSessionRepository>().FindAsync(session.Id))!.State);
        await Dialogs.WaitForElementAsync(".panel-body");
        await Dialogs.InvokeAsync(() => Button(Dialogs, "Close now").ClickAsync());

        page.WaitForAssertion(() => Assert.Contains("closed", page.Find(".page-head [role=status]").TextContent));
    }

    [Fact]
    public async Task Blind_BeforeTheReveal_TellsNoModel()
    {
        var page = Show(await RateAsync(await SessionAsync(2), ("ann", 0), ("ben", 1)));

        Assert.DoesNotContain("llama", page.Markup);
        Assert.DoesNotContain("gpt", page.Markup);
        Assert.Contains("Ratings: 4 of 4", page.Markup);
    }

    [Fact]
    public async Task Results_BeginWithAVerdict_AndLeadOn()
    {
        var session = await RateAsync(await SessionAsync(2), ("ann", 0), ("ben", 0));
        await Host.RevealAsync(session.Id, session.HostId);

        var page = Show(session);

        Assert.Contains("llama", page.Find(".outcome .verdict").TextContent);
        Assert.Equal(["llama", "gpt"], page.FindAll(".intervals .who").Select(model => model.GetAttribute("title")!));
        Assert.Equal(
            [$"/leaderboard?session={session.Id}", $"/price?session={session.Id}", $"/votes/export/csv?session={session.Id}", $"/sessions/new?copy={session.Id}"],
            page.FindAll("nav.actions a").Select(way => way.GetAttribute("href")));
        // What is over stands below what came out of it.
        Assert.True(page.Markup.IndexOf("Ranking", StringComparison.Ordinal) < page.Markup.IndexOf("Ratings: 4 of 4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Report_OfTheResults_IsOpened()
    {
        var session = await RateAsync(await SessionAsync(2), ("ann", 0), ("ben", 0));
        await Host.RevealAsync(session.Id, session.HostId);
        var page = Show(session);

        await page.InvokeAsync(() => Button(page, "Write a report").ClickAsync());

        page.WaitForAssertion(() => Assert.StartsWith("/reports/", Path));
    }

    [Fact]
    public async Task Disputed_OneByOne_AndAgainInASecondRound()
    {
        var session = await RateAsync(await SessionAsync(2), ("ann", 0), ("ben", 1));
        await Host.RevealAsync(session.Id, session.HostId);
        var page = Show(session);
        var first = page.Find(".disputed .said").TextContent;

        await page.InvokeAsync(() => page.Find("[aria-label='Next disputed item']").ClickAsync());

        Assert.NotEqual(first, page.Find(".disputed .said").TextContent);
        Assert.True(page.Find("[aria-label='Next disputed item']").HasAttribute("disabled"));
        await page.InvokeAsync(() => Button(page, "Ask for a second round on all 2").ClickAsync());
        page.WaitForAssertion(() => Assert.Contains("second round is open", page.Find(".page-head [role=status]").TextContent));
        Assert.Equal("Progress of the second round", page.FindAll("section h2")[0].TextContent);
    }

    [Fact]
    public async Task Settings_SayHowItIsSet()
    {
        var page = Show(await SessionAsync(1, plan => plan with { Language = "de", TimeLimit = TimeSpan.FromSeconds(90) }));

        var facts = page.Find(".session-settings").TextContent;
        Assert.Contains("German", facts);
        Assert.Contains("90", facts);
        Assert.Contains("hidden until the reveal", facts);
    }

    [Fact]
    public async Task Delete_Asks_AndLeadsToTheList()
    {
        _ = Dialogs;
        var page = Show(await SessionAsync(1));

        await page.InvokeAsync(() => Button(page, "Delete").ClickAsync());
        Assert.Contains("goes for good", (await Dialogs.WaitForElementAsync(".panel-body")).TextContent);
        await Dialogs.InvokeAsync(() => Button(Dialogs, "Delete now").ClickAsync());

        page.WaitForAssertion(() => Assert.Equal("/sessions", Path));
    }

    [Fact]
    public void Stranger_LearnsNothing()
    {
        var page = Render<SessionPage>(parameters => parameters.Add(shown => shown.Id, "nowhere"));

        page.WaitForAssertion(() => Assert.Contains("There is no such session", page.Find("[role=alert]").TextContent));
    }

    [Fact]
    public async Task Stage_ShowsProgressAndThenTheVerdict()
    {
        var session = await RateAsync(await SessionAsync(1), ("ann", 0), ("ben", 0));
        var stage = Render<StagePage>(parameters => parameters.Add(shown => shown.Id, session.Id));
        stage.WaitForAssertion(() => Assert.Contains("Ratings: 2 of 2", stage.Find(".stage-number").TextContent));
        Assert.DoesNotContain("llama", stage.Markup);

        await Host.RevealAsync(session.Id, session.HostId);

        stage.WaitForAssertion(() => Assert.Contains("llama", stage.Find(".verdict").TextContent));
    }

    IRenderedComponent<SessionPage> Show(RatingSession session)
    {
        var page = Render<SessionPage>(parameters => parameters.Add(shown => shown.Id, session.Id));
        page.WaitForElement(".session-settings");
        return page;
    }
}
