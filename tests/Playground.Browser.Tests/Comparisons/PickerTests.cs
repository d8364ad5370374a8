using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Comparisons;

public sealed class PickerTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    [Fact]
    public async Task Picker_SearchAndChoose_AddsTheModel()
    {
        var (screen, picker) = await OpenPickerAsync($"/compare?models={Site.Large}");
        await Expect(picker.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();

        await picker.GetByRole(AriaRole.Searchbox).FillAsync("small");
        await Expect(picker.GetByRole(AriaRole.Button, new() { Name = "large-1" })).ToHaveCountAsync(0);
        await picker.GetByRole(AriaRole.Button, new() { Name = "small-1" }).First.ClickAsync();
        await picker.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();

        await Expect(screen.Chosen).ToHaveTextAsync(["A large-1", "B small-1"]);
    }

    [Fact]
    public async Task Picker_Groups_TellOpenFromProprietaryAndLocalFromHosted()
    {
        var (_, picker) = await OpenPickerAsync(CompareScreen.Two);

        await Expect(picker.GetByRole(AriaRole.Heading, new() { Level = 3 }).Filter(new() { HasText = "·" }))
            .ToHaveTextAsync(["Open · this machine", "Open · hosted", "Proprietary · hosted", "Openness not known · hosted"]);
        await Expect(picker.GetByRole(AriaRole.Button, new() { Name = "Nano" }).First).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Presets_OpenAgainstProprietary_ChoosesOneOfEach()
    {
        var (screen, picker) = await OpenPickerAsync($"/compare?models={Site.Small}");
        await picker.GetByRole(AriaRole.Button, new() { Name = "Open vs proprietary" }).ClickAsync();
        await picker.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();

        await Expect(screen.Chosen).ToHaveTextAsync(["A Nano Llama", "B large-1"]);
    }

    [Fact]
    public async Task Presets_LastUsed_ChoosesWhatWasRunLast()
    {
        var screen = await AskAsync("Remember my models");
        await screen.EndedAsync();
        var (fresh, picker) = await OpenPickerAsync(await OpenAsync(screen.Page.Context, Server, $"/compare?models={Site.Small}"));
        await picker.GetByRole(AriaRole.Button, new() { Name = "Last used" }).ClickAsync();
        await picker.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();

        await Expect(fresh.Chosen).ToHaveTextAsync(["A large-1", "B small-1"]);
    }

    [Fact]
    public async Task Picker_EightChosen_TakesNoNinth()
    {
        var eight = string.Join(',', Enumerable.Repeat(Site.Large, 8));
        var (screen, picker) = await OpenPickerAsync($"/compare?models={eight},{Site.Small}");

        await Expect(screen.Chosen).ToHaveCountAsync(8);
        await Expect(picker.GetByText("8 of 8 chosen")).ToBeVisibleAsync();
        await Expect(picker.GetByRole(AriaRole.Button, new() { Name = "small-1" })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Chip_Removed_LeavesTheOthers()
    {
        var screen = await CompareAsync();
        await screen.Composer.GetByRole(AriaRole.Button, new() { Name = "Remove A" }).ClickAsync();

        await Expect(screen.Chosen).ToHaveTextAsync(["A small-1"]);
    }

    async Task<(CompareScreen, ILocator)> OpenPickerAsync(string path) => await OpenPickerAsync(await OpenAsync(Server, path));

    static async Task<(CompareScreen, ILocator)> OpenPickerAsync(IPage page)
    {
        var screen = new CompareScreen(page);
        await screen.Composer.GetByRole(AriaRole.Button, new() { Name = "Add model" }).ClickAsync();
        var picker = page.GetByRole(AriaRole.Dialog, new() { Name = "Choose models" });
        await Expect(picker).ToBeVisibleAsync();
        return (screen, picker);
    }
}
