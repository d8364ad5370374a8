using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Comparisons;

public sealed class FailureTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    [Theory]
    [InlineData(401, """{"error":{"message":"Incorrect API key provided: sk-browser-test-0123456789abcdef"}}""", "application/json", "key")]
    [InlineData(404, """{"error":{"message":"The model `large-1` does not exist","code":"model_not_found"}}""", "application/json", "large-1")]
    [InlineData(429, """{"error":{"message":"Rate limit reached"}}""", "application/json", "wants fewer requests")]
    [InlineData(500, """{"error":{"message":"boom"}}""", "application/json", "boom")]
    [InlineData(529, """{"error":{"message":"overloaded"}}""", "application/json", "127.0.0.1")]
    [InlineData(200, "<!DOCTYPE html><html><body>Please log in</body></html>", "text/html", "login page")]
    public async Task Refusal_OfOneModel_StandsInItsColumnOnly(int status, string body, string type, string named)
    {
        var prompt = $"Refused with {status} {type}";
        Host.Answering(prompt).Refuse(status, body, type);
        var other = Host.Answering(prompt, ChatHost.Small).Say("Undisturbed ");
        var screen = await AskAsync(prompt);

        await Expect(screen.Lane('A').GetByText("Failed", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(screen.Lane('A').Locator(".note")).ToContainTextAsync(named);
        await Expect(screen.Metric('A', "ending")).ToHaveTextAsync("failed");
        other.Say("to the end").End();
        await Expect(screen.Answer('B')).ToContainTextAsync("Undisturbed to the end");
        await Expect(screen.Metric('B', "ending")).ToHaveTextAsync("complete");
        await screen.EndedAsync();
        Assert.DoesNotContain(Site.SecretKey, await screen.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_CutInTheMiddle_KeepsTheTextAndOffersAnotherTry()
    {
        var script = Host.Answering("Cut me").Say("Up to ", "here");
        Host.Answering("Cut me").Say("Whole this time.").End();
        var screen = await AskAsync("Cut me");
        await Expect(screen.Answer('A')).ToContainTextAsync("Up to here");
        script.Cut();

        await Expect(screen.Lane('A').GetByText("Interrupted", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(screen.Answer('A')).ToContainTextAsync("Up to here");
        await Expect(screen.Lane('A')).ToContainTextAsync("The text is kept and left out of ratings.");
        // With the last answer the vote bar comes, and moves what stands above it.
        await Expect(screen.Metric('B', "ending")).ToHaveTextAsync("complete");
        await screen.Button('A', "Ask again").ClickAsync();
        await Expect(screen.Answer('A')).ToContainTextAsync("Whole this time.");
        await Expect(screen.Metric('A', "ending")).ToHaveTextAsync("complete");
    }

    [Fact]
    public async Task DeadHost_BesideALivingOne_IsNamed()
    {
        var screen = await AskAsync("Anybody there?", $"/compare?models={Site.Gone},{Site.Large}");

        await Expect(screen.Lane('A').Locator(".note")).ToContainTextAsync("127.0.0.1:1");
        await Expect(screen.Answer('B')).ToContainTextAsync("Paris");
    }

    [Fact]
    public async Task UnknownModel_InTheAddress_IsNamedAndTheOthersAreChosen()
    {
        var screen = await CompareAsync($"/compare?models=hosted/never-heard-of,{Site.Large}");

        await Expect(screen.Chosen).ToHaveTextAsync(["A large-1"]);
        await Expect(screen.Composer.GetByRole(AriaRole.Alert)).ToContainTextAsync("hosted/never-heard-of");
    }
}
