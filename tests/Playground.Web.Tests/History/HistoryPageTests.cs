using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.RatingSessions;
using Playground.Testing;
using Playground.Web.History;
using Playground.Web.Shell;
using Xunit;
using HistoryPage = Playground.Web.History.HistoryPage;

namespace Playground.Web.Tests.History;

public sealed class HistoryPageTests : PageContext
{
    public HistoryPageTests() => Services.AddSingleton<HistoryEditor>().AddSingleton<ISessionUsage>(Usage);

    FixedSessionUsage Usage { get; } = new();

    Notices Notices => Services.GetRequiredService<Notices>();

    [Fact]
    public void Page_NothingKept_TeachesAndOffersAStart()
    {
        var page = Render<HistoryPage>();

        Assert.Equal("Nothing kept yet", page.Find(".empty h2").TextContent);
        Assert.Equal("/", page.Find(".empty .mud-button-root").GetAttribute("href"));
        Assert.Empty(page.FindAll("search"));
    }

    [Fact]
    public async Task Rows_NewestFirst_UnderTheViewersDays()
    {
        // In Lisbon 23:30 UTC in summer is half past midnight of the next day.
        await KeepAsync("old", "An old prompt", new(2026, 7, 10, 9, 0, 0, TimeSpan.Zero));
        await KeepAsync("late", "A late prompt", new(2026, 7, 14, 23, 30, 0, TimeSpan.Zero));

        var page = Render<HistoryPage>();

        Assert.Equal(["Today", "Friday, July 10, 2026"], page.FindAll(".history-day h2").Select(day => day.TextContent));
        Assert.Equal(["/compare/late", "/compare/old"], page.FindAll("h3 a").Select(link => link.GetAttribute("href")));
        Assert.StartsWith("12:30", page.Find("time").TextContent);
    }

    [Fact]
    public async Task Rows_StillToBeRatedBlind_AreLeftOut()
    {
        await KeepAsync("blind", "A prompt");
        await KeepAsync("open", "Another prompt");
        Sessions.Hide("blind");

        Assert.Equal("/compare/open", Assert.Single(Render<HistoryPage>().FindAll("h3 a")).GetAttribute("href"));
    }

    [Fact]
    public async Task Row_FailedAnswer_SaysSoInWords()
    {
        await KeepAsync("one", "A prompt", state: AnswerState.Failed);

        var lane = Render<HistoryPage>().Find(".history-lane");

        Assert.Contains("open weights", lane.TextContent);
        Assert.Contains("failed", lane.TextContent);
    }

    [Fact]
    public async Task Search_TypingPauses_FindsAndStandsInTheAddress()
    {
        await KeepAsync("one", "Tell me about Paris");
        await KeepAsync("two", "Tell me about Rome");
        var page = Render<HistoryPage>();

        page.Find("input[type=search]").Input("paris");
        PauseTyping();

        page.WaitForAssertion(() => Assert.Equal("Paris", Assert.Single(page.FindAll("mark")).TextContent));
        Assert.Equal("/?q=paris", Path);
    }

    [Fact]
    public async Task Search_NoHit_OffersEverythingAgain()
    {
        await KeepAsync("one", "Tell me about Paris");
        Address.NavigateTo("history?q=Rome");
        var page = Render<HistoryPage>();

        page.Find(".empty button").Click();

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".history-row")));
    }

    [Fact]
    public async Task Filter_ByTagAndDay_Narrows()
    {
        await KeepAsync("one", "First", new(2026, 7, 10, 9, 0, 0, TimeSpan.Zero), tags: ["city"]);
        await KeepAsync("two", "Second", new(2026, 7, 12, 9, 0, 0, TimeSpan.Zero), tags: ["city"]);
        await KeepAsync("three", "Third", new(2026, 7, 12, 9, 0, 0, TimeSpan.Zero));
        Address.NavigateTo("history?tag=city&from=2026-07-12&to=2026-07-12");

        var page = Render<HistoryPage>();

        Assert.Equal("Second", Assert.Single(page.FindAll("h3")).TextContent.Trim());
    }

    [Fact]
    public void Address_WithNonsenseDates_IsTakenAsNoDate()
    {
        Address.NavigateTo("history?from=yesterday&to=9999-12-31");

        Assert.Equal("Nothing kept yet", Render<HistoryPage>().Find(".empty h2").TextContent);
    }

    [Fact]
    public async Task Older_MoreThanAPage_AppendsTheRest()
    {
        for (var number = 0; number < HistoryQuery.PageSize + 3; number++)
            await KeepAsync($"id{number}", $"Prompt {number}", Time.GetUtcNow().AddMinutes(-number));
        var page = Render<HistoryPage>();
        Assert.Equal(HistoryQuery.PageSize, page.FindAll(".history-row").Count);

        page.Find(".older").Click();

        page.WaitForAssertion(() => Assert.Equal(HistoryQuery.PageSize + 3, page.FindAll(".history-row").Count));
        Assert.Empty(page.FindAll(".older"));
    }

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

    [Fact]
    public async Task Page_InGerman_SpeaksGerman()
    {
        Speak("de");
        await KeepAsync("one", "Ein Prompt", new(2026, 7, 10, 9, 0, 0, TimeSpan.Zero), state: AnswerState.Interrupted);

        var page = Render<HistoryPage>();

        Assert.Equal("Freitag, 10. Juli 2026", page.Find(".history-day h2").TextContent);
        Assert.Contains("abgebrochen", page.Find(".history-lane").TextContent);
    }

    static IElement Button(IRenderedComponent<HistoryPage> page, string name) => page.FindAll("button").Single(button => button.GetAttribute("aria-label") == name);

    static void Press<TPart>(IRenderedComponent<TPart> part, string name) where TPart : IComponent =>
        part.FindAll("button").Single(button => button.TextContent.Trim() == name).Click();

    static void Choose(IRenderedComponent<HistoryPage> page, params string[] names)
    {
        foreach (var name in names)
            page.FindAll("label.mud-checkbox").Single(box => box.TextContent.Trim() == $"Choose “{name}”").QuerySelector("input")!.Change(true);
    }

    async Task KeepAllAsync(params string[] names)
    {
        foreach (var (index, name) in names.Index())
            await KeepAsync(name, name, Time.GetUtcNow().AddMinutes(-index));
    }

    Task KeepAsync(string id, string prompt, DateTimeOffset? at = null, IReadOnlyList<string>? tags = null, AnswerState state = AnswerState.Completed)
    {
        var model = TestModels.Card("nano");
        var when = at ?? Time.GetUtcNow();
        return Store.CreateAsync(new Comparison
        {
            Id = id,
            CreatedAt = when,
            Tags = tags ?? [],
            Lanes = [new Lane(0, model, new())],
            Turns = [new Turn(0, prompt, when)],
            Answers = [new Answer { Id = $"{id}-a", ComparisonId = id, Turn = 0, Lane = 0, Model = model, State = state }],
        });
    }
}
