using Microsoft.Playwright;

namespace Playground.Browser.Tests.Hosting;

/// <summary>Fields of the component library, used as people use them.</summary>
static class Fields
{
    /// <summary>Chooses an option of a list that opens over the page.</summary>
    public static async Task ChooseAsync(IPage page, string label, string option)
    {
        await page.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
    }
}
