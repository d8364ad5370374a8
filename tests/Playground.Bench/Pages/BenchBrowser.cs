using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;

namespace Playground.Bench.Pages;

/// <summary>A browser for measuring.</summary>
sealed class BenchBrowser : IAsyncDisposable
{
    readonly IPlaywright _playwright;

    BenchBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public static async Task<BenchBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserProgram.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}
