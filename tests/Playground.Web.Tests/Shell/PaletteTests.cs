using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.Models;
using Playground.Testing;
using Playground.Web.Layout.CommandPalette;
using Xunit;

namespace Playground.Web.Tests.Shell;

public sealed class PaletteTests : PageContext
{
    public PaletteTests()
    {
        Services.AddScoped<PaletteSearch>();
        foreach (var card in (ModelCard[])[TestModels.Card("nano") with { Name = "Nano" }, TestModels.Card("lab/large", "api.lab.example") with { Name = "Large" }])
            Services.AddSingleton<IModelSource>(new ChatClientSource(card, () => ScriptedChatClient.Saying("Hi.")));
    }

    [Fact]
    public async Task Opened_NothingTyped_OffersPagesAndTheNewestComparisons()
    {
        await KeepAsync("one", "Where do quokkas live?");

        await OpenAsync();

        var names = Names();
        Assert.Equal("New comparison", names[0]);
        Assert.Contains("Leaderboard", names);
        Assert.Equal("Where do quokkas live?", names[^1]);
        Assert.DoesNotContain("Nano", names);
    }

    [Fact]
    public async Task Opened_Always_LeavesTheFocusToItsField()
    {
        await OpenAsync();

        Assert.Equal(MudBlazor.DefaultFocus.None, Dialogs.FindComponent<MudBlazor.MudFocusTrap>().Instance.DefaultFocus);
    }

    [Fact]
    public async Task Typed_LettersOfAModel_FindsItsCard()
    {
        await OpenAsync();

        Dialogs.Find("input").Input("LARG");
        PauseTyping();

        Dialogs.WaitForAssertion(() => Assert.Equal(["Large"], Names()));
        Dialogs.Find("input").KeyDown(Key.Enter);
        Assert.Equal("/models/card/lab%2Flarge", Path);
        Dialogs.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll("input")));
    }

    [Fact]
    public async Task Typed_WordsOfAComparisonRatedBlind_FindNothing()
    {
        await KeepAsync("blind", "Where do quokkas live?");
        Sessions.Hide("blind");
        await OpenAsync();

        Dialogs.Find("input").Input("quokkas");
        PauseTyping();

        Dialogs.WaitForAssertion(() => Assert.Contains("Nothing found.", Dialogs.Markup));
    }

    [Fact]
    public async Task Arrows_MoveTheChoiceAroundTheEnds()
    {
        await OpenAsync();

        Dialogs.Find("input").KeyDown(Key.Up);

        Assert.Equal("true", Dialogs.FindAll("[role=option]")[^1].GetAttribute("aria-selected"));
        Assert.Equal(Dialogs.FindAll("[role=option]")[^1].Id, Dialogs.Find("input").GetAttribute("aria-activedescendant"));
    }

    async Task OpenAsync()
    {
        _ = Dialogs;
        var palette = Render<Palette>();
        await palette.InvokeAsync(palette.Instance.OnOpen);
        Dialogs.WaitForElement("[role=option]");
    }

    string[] Names() => [.. Dialogs.FindAll(".palette-name").Select(name => name.TextContent)];

    Task KeepAsync(string id, string prompt) => Store.CreateAsync(new Comparison
    {
        Id = id,
        CreatedAt = Time.GetUtcNow(),
        Lanes = [new Lane(0, TestModels.Card("nano"), new())],
        Turns = [new Turn(0, prompt, Time.GetUtcNow())],
        Answers = [],
    });
}
