using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Ratings;

/// <summary>What a host and raters do in a rating session, whatever is tested about it.</summary>
public abstract class SessionPageTest(Chromium chromium, Site site) : PageTest(chromium)
{
    protected static readonly LocatorAssertionsToBeVisibleOptions _patient = new() { Timeout = Patience.Milliseconds };

    protected Site Site => site;

    /// <param name="preset">A common way to rate; <c>null</c> leaves it as it is offered.</param>
    protected async Task CreateAsync(IPage host, string title, string prompts, string? preset = null, string criteria = "")
    {
        await FillAsync(host, title, prompts);
        await Button(host, "Go on").ClickAsync();
        await host.GetByLabel("Your name").FillAsync("Hanna");
        await Button(host, "Go on").ClickAsync();
        await host.GetByLabel("Other criteria, separated by commas").FillAsync(criteria);
        if (preset is not null)
        {
            // What criteria make of the preset may be on its way here while the click is on its way there.
            var chosen = host.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex($"^{preset}") });
            await chosen.ClickAsync();
            await Expect(chosen).ToBeCheckedAsync();
        }
        await Button(host, "Go on").ClickAsync();
        await Button(host, "Create session").ClickAsync();
        await Expect(host.GetByText("Items ready: 2 of 2")).ToBeVisibleAsync(_patient);
    }

    /// <summary>The first step: a title, and prompts for both hosted models.</summary>
    protected static async Task FillAsync(IPage host, string title, string prompts)
    {
        await host.GetByLabel("Title", new() { Exact = true }).FillAsync(title);
        await host.GetByLabel("An empty line stands between two prompts").FillAsync(prompts);
        await host.GetByLabel("large-1", new() { Exact = true }).CheckAsync();
        await host.GetByLabel("small-1", new() { Exact = true }).CheckAsync();
    }

    protected static async Task<string> InviteAsync(IPage host)
    {
        await Button(host, "Invite raters").ClickAsync();
        return await host.GetByLabel("Link", new() { Exact = true }).InputValueAsync();
    }

    private protected async Task<(IPage, Traffic)> JoinAsync(string invitation, string name, Viewer viewer)
    {
        var (page, heard) = await WatchedAsync(viewer);
        await page.GotoAsync(invitation);
        await page.GetByLabel("Your name or pseudonym").FillAsync(name);
        await Button(page, "Join").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/rate/"));
        return (page, heard);
    }

    private protected async Task<(IPage, Traffic)> WatchedAsync(Viewer viewer)
    {
        var page = await OpenAsync(new Uri("about:blank"), "about:blank", viewer);
        return (page, new Traffic(page));
    }

    protected static Task ListeningAsync(IPage page) => Expect(page.Locator("[data-keys=true]")).ToBeVisibleAsync(_patient);

    protected static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    protected static ILocator Button(ILocator part, string name) => part.GetByRole(AriaRole.Button, new() { Name = name });
}
