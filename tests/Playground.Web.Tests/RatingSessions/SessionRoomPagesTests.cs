using Bunit;
using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Web.RatingSessions;
using Xunit;

namespace Playground.Web.Tests.RatingSessions;

public sealed class SessionRoomPagesTests : SessionPageContext
{
    [Fact]
    public async Task Sessions_AreListed_WithWhatOneIsInThem()
    {
        var session = await SessionAsync(2);

        var page = Render<SessionsPage>();

        var row = await page.WaitForElementAsync(".session-list li");
        Assert.Equal($"/sessions/{session.Id}", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("you host it", row.TextContent);
        Assert.Contains("not begun", row.TextContent);
    }

    [Fact]
    public void Sessions_None_SayWhatTheyAreFor()
    {
        var page = Render<SessionsPage>();

        Assert.Contains("Rate together", page.WaitForElement(".empty").TextContent);
    }

    [Theory]
    [InlineData(RatingProtocol.Pairwise, "say which are better")]
    [InlineData(RatingProtocol.Likert, "give them points")]
    public async Task Join_SaysWhatIsAsked_AndLetsIn(RatingProtocol protocol, string asked)
    {
        await ComparisonsAsync(1);
        var host = await Get<RaterService>().EnsureAsync(RaterService.HashOf("host"));
        var session = await Host.CreateAsync(new() { Title = "Round", ComparisonIds = ["c0"], Protocol = protocol, Criteria = ["style"] }, host);
        var code = await Host.InviteAsync(session.Id, host.Id, SessionRole.Rater, TimeSpan.FromHours(1));
        Invitation = code;
        var page = Render<JoinPage>();
        Assert.Contains(asked, (await page.WaitForElementAsync("form.join")).ParentElement!.TextContent);

        await page.InvokeAsync(() => page.Find(".join input").ChangeAsync("Ann"));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        page.WaitForAssertion(() => Assert.Equal($"/rate/{session.Id}", Path));
    }

    [Fact]
    public void Join_UnknownCode_IsRefusedInWords()
    {
        Invitation = "nothing";
        var page = Render<JoinPage>();

        Assert.NotEmpty(page.WaitForElement("[role=alert]").TextContent);
    }

    [Fact]
    public async Task Rate_Points_KeepLabelsFoldedAndTheWayToSaveApart()
    {
        await ComparisonsAsync(1);
        var host = await Get<RaterService>().EnsureAsync(RaterService.HashOf("host"));
        var session = await Host.CreateAsync(new() { Title = "Round", ComparisonIds = ["c0"], Protocol = RatingProtocol.Likert, Criteria = ["style"] }, host);
        await Get<InvitationService>().JoinAsync(await Host.InviteAsync(session.Id, host.Id, SessionRole.Rater, TimeSpan.FromHours(1)), RaterService.HashOf(Viewer), "Ann");
        await Host.MoveAsync(session.Id, host.Id, SessionState.Open);

        var page = Render<RatePage>(parameters => parameters.Add(shown => shown.Id, session.Id));

        await page.WaitForElementAsync(".ballot");
        Assert.All(page.FindAll(".ballot details"), labels => Assert.False(labels.HasAttribute("open")));
        Assert.Null(page.Find(".rate-foot").QuerySelector(".ballot"));
        Assert.Contains("Keep rating", page.Find(".rate-foot").TextContent);
        Assert.Contains("prompt 0", page.Find(".rate-head .said").TextContent);
    }
}
