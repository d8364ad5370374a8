using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Settings;
using Playground.Web.Preferences;
using Playground.Web.Tests.Pricing;
using Xunit;

namespace Playground.Web.Tests.Preferences;

public sealed class SettingsPageTests : PricePageContext
{
    [Theory]
    [InlineData("en", "Data folder", "Compact")]
    [InlineData("de", "Datenordner", "Eng")]
    public void Settings_ShowLookDataAndLicences(string language, string folder, string density)
    {
        Speak(language);
        var page = Open();

        Assert.Contains(folder, page.Markup);
        Assert.Contains("/somewhere/data", page.Markup);
        Assert.Contains(density, page.Find("[data-look=density][data-choice=compact]").TextContent);
        Assert.Contains(UsedSoftware.All, used => used.Name == "MudBlazor" && page.Markup.Contains($">{used.Name}<", StringComparison.Ordinal));
        Assert.Contains("showLook", JSInterop.Invocations.Select(call => call.Identifier));
    }

    [Fact]
    public void Settings_CurrencyChosen_IsKept()
    {
        var page = Open();

        page.Find("section[aria-label^=Currency] form input").Change("chf");
        page.Find("section[aria-label^=Currency] form").Submit();

        Assert.Equal("CHF", _costs.Entries.Currency);
    }

    [Fact]
    public void Settings_Keys_OpenInADialog()
    {
        var page = Open(withDialogs: true);

        page.FindAll("button").Single(button => button.TextContent.Contains("Show all keys", StringComparison.Ordinal)).Click();

        Assert.NotEmpty(Dialogs.FindAll("kbd"));
    }

    IRenderedComponent<SettingsPage> Open(bool withDialogs = false)
    {
        Register();
        Services.AddSingleton(new PlaygroundPaths("/somewhere", "/somewhere/data"));
        // Dialogs are drawn beside the page, and before it.
        _ = withDialogs ? Dialogs : null;
        return Render<SettingsPage>();
    }
}
