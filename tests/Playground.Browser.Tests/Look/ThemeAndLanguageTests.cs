using Microsoft.Playwright;
using Playground.Browser.Tests.Comparisons;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Look;

public sealed class ThemeAndLanguageTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    [Fact]
    public async Task Theme_OfTheSystem_IsTakenUntilAnotherIsChosen()
    {
        var page = await OpenAsync(Server, "/", new() { Dark = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Like the system", Pressed = true }).WaitForAsync();
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(15, 19, 25)");

        await page.GetByRole(AriaRole.Button, new() { Name = "Light" }).ClickAsync();
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(247, 248, 250)");
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Light", Pressed = true }).WaitForAsync();
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(247, 248, 250)");
    }

    [Fact]
    public async Task Language_OfTheBrowser_IsTakenWithItsNumbers()
    {
        Host.Answering("Auf Deutsch").Say([.. Enumerable.Repeat("Wort ", 1234)]).End();
        var page = await OpenAsync(Server, $"/compare?models={Site.Large}", new() { Language = "de-DE" });
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Eingabe", Exact = true }).FillAsync("Auf Deutsch");
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "12 → 1.234" })).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Verlauf" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Language_Chosen_HoldsForEveryPage()
    {
        var page = await OpenAsync(Server, "/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Deutsch" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Verlauf" })).ToBeVisibleAsync();

        foreach (var (path, title) in new[] { ("/models", "Modelle"), ("/history", "Verlauf") })
        {
            await page.GotoAsync(new Uri(Server, path).ToString());
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1 })).ToBeVisibleAsync();
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "History", Level = 1 })).ToBeVisibleAsync();
    }
}
