using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Playground.RatingSessions;
using Playground.Web.RatingSessions;
using Playground.Web.Shell;
using Xunit;

namespace Playground.Web.Tests.RatingSessions;

public sealed class NewSessionPageTests : SessionPageContext
{
    [Fact]
    public async Task GoOn_WithoutATitle_SaysWhatIsLacking()
    {
        var page = Render<NewSessionPage>();

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        Assert.Contains("Give the session a title.", page.Find(".faults").TextContent);
        Assert.Contains("Choose comparisons", page.Find(".faults").TextContent);
    }

    [Fact]
    public async Task Steps_LeadToASession()
    {
        await ComparisonsAsync(2);
        var page = Render<NewSessionPage>();
        await page.WaitForElementAsync(".choices .check");

        await page.InvokeAsync(() => page.Find(".mud-input-slot").ChangeAsync("Round"));
        await page.InvokeAsync(() => page.FindAll(".choices input")[0].ChangeAsync(true));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await page.InvokeAsync(() => page.Find(".mud-input-slot").ChangeAsync("Hanna"));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await page.InvokeAsync(() => page.FindAll(".preset-card input")[(int)SessionPreset.Reasons].ChangeAsync(true));
        Assert.All(page.FindAll("fieldset .actions input"), criterion => Assert.True(criterion.HasAttribute("checked")));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        Assert.Contains("Items: about 1", page.Find(".session-check").TextContent);
        Assert.Contains("Correctness, Helpfulness, Style", page.Find(".session-check").TextContent);
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        page.WaitForAssertion(() => Assert.StartsWith("/sessions/", Path));
        var session = (await Get<IRatingSessionRepository>().FindAsync(Path.Split('/')[^1]))!;
        Assert.Equal(("Round", 1, 3), (session.Title, session.Items.Count, session.Criteria.Count));
    }

    [Fact]
    public void Language_IsAChoice()
    {
        var page = Render<NewSessionPage>();

        Assert.Contains(("de", "German"), page.FindComponent<ChoiceField>().Instance.Options);
    }
}
