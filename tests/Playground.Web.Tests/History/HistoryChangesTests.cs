using Bunit;
using Playground.Comparisons;
using Playground.RatingSessions;
using Playground.Web.Shell;
using Xunit;
using HistoryPage = Playground.Web.History.HistoryPage;

namespace Playground.Web.Tests.History;

/// <summary>What is done with comparisons from their rows, one at a time and several at once.</summary>
public sealed class HistoryChangesTests : HistoryPageContext
{
    [Fact]
    public async Task Rename_NewTitle_IsKeptAndShown()
    {
        await KeepAsync("one", "A prompt");
        var page = Render<HistoryPage>();

        Button(page, "Rename “A prompt”").Click();
        page.Find(".row-editor input").Input("  My title ");
        page.Find(".row-editor").Submit();

        Assert.Equal("My title", page.Find("h3").TextContent.Trim());
        Assert.Equal("My title", (await Store.FindAsync("one"))!.Title);
    }

    [Fact]
    public async Task Rename_Escape_ChangesNothing()
    {
        await KeepAsync("one", "A prompt");
        var page = Render<HistoryPage>();

        Button(page, "Rename “A prompt”").Click();
        page.Find(".row-editor input").Input("Other");
        page.Find(".row-editor input").KeyDown(key: "Escape");

        Assert.Equal("A prompt", page.Find("h3").TextContent.Trim());
        Assert.Null((await Store.FindAsync("one"))!.Title);
    }

    [Fact]
    public async Task Tag_Typed_IsKeptShownAndOfferedAsFilter()
    {
        await KeepAsync("one", "A prompt");
        var page = Render<HistoryPage>();

        Button(page, "Tag “A prompt”").Click();
        page.Find(".row-editor input").Input("city, draft");
        page.Find(".row-editor").Submit();

        page.WaitForAssertion(() => Assert.Equal(["city", "draft"], page.FindAll(".tags a").Select(tag => tag.TextContent)));
        Assert.Contains(page.FindComponents<ChoiceField>(), choice => choice.Instance.Options.Contains(("draft", "draft")));
        Assert.Equal(["city", "draft"], (await Store.FindAsync("one"))!.Tags);
    }

    [Fact]
    public async Task Delete_AsksFirst_AndCanBeUndone()
    {
        await KeepAsync("one", "A prompt");
        var (dialogs, page) = (Dialogs, Render<HistoryPage>());

        Button(page, "Delete “A prompt”").Click();
        Assert.NotNull(await Store.FindAsync("one"));
        Press(dialogs, "Delete");
        Assert.Null(await Store.FindAsync("one"));
        Assert.Empty(page.FindAll(".history-row"));
        var notice = Assert.Single(Notices.Shown);
        Assert.Equal(("Deleted: A prompt", "Undo"), (notice.Text, notice.Action));

        await page.InvokeAsync(notice.PerformAsync);

        Assert.NotNull(await Store.FindAsync("one"));
        Assert.Single(page.FindAll(".history-row"));
    }

    [Fact]
    public async Task Delete_Kept_ChangesNothing()
    {
        await KeepAsync("one", "A prompt");
        var (dialogs, page) = (Dialogs, Render<HistoryPage>());

        Button(page, "Delete “A prompt”").Click();
        Press(dialogs, "Keep");

        Assert.NotNull(await Store.FindAsync("one"));
        Assert.Empty(Notices.Shown);
    }

    [Fact]
    public async Task Delete_NeededByASession_NamesItFirst()
    {
        await KeepAsync("one", "A prompt");
        Usage.Add("s1", "Summaries, spring", "one", "other");
        var (dialogs, page) = (Dialogs, Render<HistoryPage>());

        Button(page, "Delete “A prompt”").Click();

        var warning = dialogs.Find("[role=alert]");
        Assert.Contains("Summaries, spring", warning.TextContent);
        Assert.Contains("1 of 2 items", warning.TextContent);
        Press(dialogs, "Delete all the same");
        Assert.Null(await Store.FindAsync("one"));
    }

    [Fact]
    public async Task Undo_AfterThePurge_SaysItIsGone()
    {
        await KeepAsync("one", "A prompt");
        var (dialogs, page) = (Dialogs, Render<HistoryPage>());
        Button(page, "Delete “A prompt”").Click();
        Press(dialogs, "Delete");
        await Store.PurgeAsync(DateTimeOffset.MaxValue);

        await page.InvokeAsync(Assert.Single(Notices.Shown).PerformAsync);

        Assert.Contains(Notices.Shown, notice => notice.Text == "No longer there: A prompt");
    }

    [Fact]
    public async Task Chosen_SeveralDeleted_ComeBackTogether()
    {
        await KeepAllAsync("one", "two", "three");
        var (dialogs, page) = (Dialogs, Render<HistoryPage>());
        Choose(page, "one", "two");

        Press(page, "Delete");
        Press(dialogs, "Delete");
        Assert.Equal("three", Assert.Single(page.FindAll("h3")).TextContent.Trim());
        var notice = Assert.Single(Notices.Shown);
        Assert.Equal("2 comparisons deleted", notice.Text);

        await page.InvokeAsync(notice.PerformAsync);

        Assert.Equal(3, page.FindAll("h3").Count);
        Assert.Empty(page.FindAll(".history-row input:checked"));
    }

    [Fact]
    public async Task Chosen_Tagged_GetTheNewTagsAndLoseTheUnticked()
    {
        await KeepAsync("one", "one", tags: ["city", "draft"]);
        await KeepAsync("two", "two", tags: ["draft"]);
        var (dialogs, page) = (Dialogs, Render<HistoryPage>());
        Choose(page, "one", "two");
        Press(page, "Tag");

        dialogs.Find("input[placeholder='separated by commas']").Input("keeper");
        dialogs.FindAll(".carried input")[1].Change(false);
        Press(dialogs, "Save");

        Assert.Equal(["city", "keeper"], (await Store.FindAsync("one"))!.Tags);
        Assert.Equal(["keeper"], (await Store.FindAsync("two"))!.Tags);
        Assert.Equal("Tags of 2 comparisons changed", Assert.Single(Notices.Shown).Text);
    }

    [Fact]
    public async Task Chosen_IntoASession_LeadToItsForm()
    {
        await KeepAllAsync("one", "two", "three");
        var page = Render<HistoryPage>();
        Choose(page, "one", "two");

        Press(page, "Rating session");

        Assert.Equal("/sessions/new?comparison=one&comparison=two", Path);
    }

    [Fact]
    public async Task Chosen_Filtered_AreChosenNoMore()
    {
        await KeepAllAsync("one", "two");
        var page = Render<HistoryPage>();
        page.Find(".selection-bar input").Change(true);
        Assert.Equal(2, page.FindAll(".history-row input:checked").Count);

        await page.InvokeAsync(() => Address.NavigateTo("history?q=one"));

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".history-row")));
        Assert.Empty(page.FindAll(".history-row input:checked"));
    }
}
