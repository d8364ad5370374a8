using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Ratings;

public sealed class BlindSessionTests(Chromium chromium, Site site) : SessionPageTest(chromium, site)
{
    static readonly string[] _identities = ["large-1", "small-1", "hosted", "openai"];

    [Fact]
    public async Task Session_HostAndTwoRaters_RateBlindThenSeeNamesAndAgreement()
    {
        var host = await OpenAsync(Site.Server.Address, "/sessions/new");
        await CreateAsync(host, "Capitals", "Session: capital of France?\n\nSession: and of Spain?");
        var invitation = await InviteAsync(host);
        var (ann, annHeard) = await JoinAsync(invitation, "Ann", new Viewer());
        var (ben, benHeard) = await JoinAsync(invitation, "Ben", Viewer.Phone);
        await Expect(ann.GetByText("You are in")).ToBeVisibleAsync(_patient);

        await Button(host, "Open the session").ClickAsync();
        foreach (var item in new[] { 1, 2 })
        {
            await Expect(ann.GetByText($"Item {item} of up to 2")).ToBeVisibleAsync(_patient);
            await Expect(Button(ann, "A is better")).ToBeEnabledAsync(new() { Timeout = Patience.Milliseconds });
            await ListeningAsync(ann);
            await ann.Keyboard.PressAsync("ArrowLeft");
            await Expect(ben.GetByText($"Item {item} of up to 2")).ToBeVisibleAsync(_patient);
            // In two places: a second tap in the same one, so soon after the first, would be half of a double tap, which the page leaves alone.
            await Button(ben, item == 1 ? "B is better" : "A is better").TapAsync();
        }

        await Expect(ann.GetByText("All done")).ToBeVisibleAsync(_patient);
        await Expect(ben.GetByText("All done")).ToBeVisibleAsync(_patient);
        await Expect(host.GetByText("Ratings: 4 of 4")).ToBeVisibleAsync(_patient);
        await annHeard.AssertWithoutAsync(_identities);
        await benHeard.AssertWithoutAsync(_identities);
        await ExpectConcealedVotesAsync(ann, "Ann", 2);

        await Button(host, "Reveal for everyone").ClickAsync();
        await Expect(host.GetByText("Ratings so far: 4 of 4.")).ToBeVisibleAsync(_patient);
        await Button(host, "Reveal now").ClickAsync();
        await ann.GetByRole(AriaRole.Link, new() { Name = "See the results" }).ClickAsync();
        await Expect(ann.GetByRole(AriaRole.Heading, new() { Name = "Ranking" })).ToBeVisibleAsync(_patient);
        await Expect(host.GetByText("Krippendorff’s α (nominal)")).ToBeVisibleAsync(_patient);
        await Expect(host.GetByText("Cohen’s κ: Ann and Ben, verdicts in common: 2")).ToBeVisibleAsync(_patient);
        await Expect(host.GetByText("Votes: 4.")).ToBeVisibleAsync(_patient);
    }

    [Fact]
    public async Task BlindComparison_NothingTellsTheModelsBeforeTheVoteThenTheRevealDoes()
    {
        var starter = await OpenAsync(Site.Server.Address, $"/?models={Site.Large},{Site.Small}&prompt=Blind:%20capital%20of%20France?");
        await Button(starter, "Blind").ClickAsync();
        await Button(starter, "Run").ClickAsync();
        await Expect(starter).ToHaveURLAsync(new Regex("/rate/"));
        var (rater, heard) = await WatchedAsync(new Viewer());
        await rater.GotoAsync(starter.Url);
        await Expect(Button(rater, "A is better")).ToBeEnabledAsync(new() { Timeout = Patience.Milliseconds });

        await ListeningAsync(rater);
        await rater.Keyboard.PressAsync("b");
        await Expect(rater.GetByText("B is better: kept")).ToBeVisibleAsync(_patient);
        await heard.AssertWithoutAsync(_identities);

        await Button(rater, "Reveal now").ClickAsync();
        await Expect(rater.GetByText("your choice")).ToBeVisibleAsync(_patient);
        await Expect(rater.GetByText("large-1")).ToBeVisibleAsync(_patient);
    }

    [Fact]
    public async Task CompareVote_ByKey_IsKeptThroughAReloadAndCanBeTakenBack()
    {
        var page = await OpenAsync(Site.Server.Address, $"/?models={Site.Large},{Site.Small}&prompt=Vote:%20capital%20of%20France?");
        await Button(page, "Run").ClickAsync();
        await Expect(Button(page, "A is better")).ToBeEnabledAsync(new() { Timeout = Patience.Milliseconds });

        await ListeningAsync(page);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Follow-up prompt" }).PressAsync("e");
        await Expect(Button(page, "A is better")).ToBeVisibleAsync(_patient);
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).FocusAsync();
        await page.Keyboard.PressAsync("e");
        await Expect(page.GetByText("Tie: kept")).ToBeVisibleAsync(_patient);
        await page.ReloadAsync();
        await Expect(page.GetByText("Tie: kept")).ToBeVisibleAsync(_patient);

        await Button(page, "Change").ClickAsync();
        await Button(page, "Keep it as it is").ClickAsync();
        await Expect(page.GetByText("Tie: kept")).ToBeVisibleAsync(_patient);
        await Button(page, "Change").ClickAsync();
        await Button(page, "A is better").ClickAsync();
        await Expect(page.GetByText("A is better: kept")).ToBeVisibleAsync(_patient);
        await page.GotoAsync(new Uri(Site.Server.Address, "/votes").ToString());
        var row = page.Locator(".vote-grid tbody tr").Filter(new() { Has = Button(page, "changed") });
        await Button(row.First, "changed").ClickAsync();
        await Expect(page.Locator(".earlier")).ToContainTextAsync("tie");
    }

    // These pages are open to everybody; a blind session isn't told there either, nor what others say in it.
    async Task ExpectConcealedVotesAsync(IPage rater, string name, int votes)
    {
        var page = await rater.Context.NewPageAsync();
        await page.GotoAsync(new Uri(Site.Server.Address, "/votes").ToString());
        var rows = page.Locator(".vote-grid tbody tr").Filter(new() { HasText = name });
        await Expect(rows).ToHaveCountAsync(votes, new() { Timeout = Patience.Milliseconds });
        foreach (var text in await rows.AllInnerTextsAsync())
        {
            Assert.Contains("Answer A", text);
            Assert.All(_identities, identity => Assert.DoesNotContain(identity, text, StringComparison.OrdinalIgnoreCase));
        }
        await Expect(page.Locator(".vote-grid tbody tr").Filter(new() { HasText = "Ben" })).ToHaveCountAsync(0);
        await page.GotoAsync(new Uri(Site.Server.Address, "/overview").ToString());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Last comparisons" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Session: capital of France?")).ToHaveCountAsync(0);
        await page.GotoAsync(new Uri(Site.Server.Address, "/sessions/new").ToString());
        await Expect(page.GetByLabel("Title", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText("Session: capital of France?")).ToHaveCountAsync(0);
        await page.CloseAsync();
    }
}
