using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Shell;

public sealed class HasteTests(Chromium chromium, Site site) : PageTest(chromium)
{
    [Fact]
    public async Task Rooms_LeftBeforeTheyAreThere_BreakNothing()
    {
        var page = await OpenAsync(site.Server.Address, "/history");
        await page.GetByRole(AriaRole.Heading, new() { Name = "History" }).WaitForAsync();

        // The notice of a broken page goes with the next room, so it is caught as it comes.
        var broken = await page.EvaluateAsync<int>("""
            async () => {
              let broken = 0;
              const watch = new MutationObserver(() => { if (document.querySelector('.broken')) broken++; });
              watch.observe(document.body, { childList: true, subtree: true });
              const rooms = [...document.querySelectorAll('nav.menu > a')];
              for (let round = 0; round < 12; round++)
                for (const room of rooms) {
                  room.click();
                  await new Promise(next => setTimeout(next, round * 7));
                }
              await new Promise(next => setTimeout(next, 1000));
              watch.disconnect();
              return broken;
            }
            """);

        Assert.Equal(0, broken);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Overview", Level = 1 })).ToBeVisibleAsync();
    }
}
