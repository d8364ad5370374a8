using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Comparisons;

/// <summary>A test of the compare page on the shared server.</summary>
public abstract class ComparePageTest(Chromium chromium, Site site) : PageTest(chromium)
{
    private protected ChatHost Host => site.Host;

    private protected Uri Server => site.Server.Address;

    private protected async Task<CompareScreen> CompareAsync(string path = CompareScreen.Two, Viewer? viewer = null) => new(await OpenAsync(Server, path, viewer));

    /// <summary>Lets the models of a fresh page answer.</summary>
    private protected async Task<CompareScreen> AskAsync(string prompt, string path = CompareScreen.Two, Viewer? viewer = null)
    {
        var screen = await CompareAsync(path, viewer);
        await screen.AskAsync(prompt);
        return screen;
    }
}
