using Microsoft.Playwright;
using Xunit;

namespace Playground.Browser.Tests.Hosting;

/// <summary>
/// A test that looks at pages. Each page opens in a browser context of its own; when the test fails, a trace (npx playwright show-trace) and a
/// picture of every page are left under artifacts/browser. A page that logs an error, for instance because its content security policy was
/// violated, or that asks a host other than the playground fails the test.
/// </summary>
public abstract class PageTest(Chromium chromium) : IAsyncLifetime
{
    // A page that is left says so to the server, which ends its circuit; what the page still asks for until it is gone is answered with these.
    // A circuit that broke has another text, which comes first.
    static readonly string[] OnceLeft = ["Circuit has been shut down due to error.", "The circuit associated with this dispatcher is no longer available."];

    readonly List<IBrowserContext> _contexts = [];
    readonly List<string> _errors = [];

    /// <summary>Set by tests in which the server goes away: the browser logs the lost connection.</summary>
    protected bool AllowsConsoleErrors { get; set; }

    /// <summary>
    /// Whether traces show the page's markup at each step. The recorder runs a script in every frame; one that is sandboxed blocks it and logs that as an
    /// error, so tests of pages with such frames do without.
    /// </summary>
    protected virtual bool RecordsMarkup => true;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens a page for a viewer of its own.</summary>
    protected async Task<IPage> OpenAsync(Uri server, string path, Viewer? viewer = null) =>
        await OpenAsync(await ContextAsync(viewer ?? new()), server, path);

    /// <summary>Opens a further tab of the same viewer.</summary>
    protected async Task<IPage> OpenAsync(IBrowserContext context, Uri server, string path)
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) => { if (message.Type == "error") Note(message.Text); };
        page.PageError += (_, error) => Note(error);
        page.Request += (_, request) => { if (new Uri(request.Url) is { Scheme: "http" or "https", IsLoopback: false }) Note($"asked {request.Url}"); };
        await page.GotoAsync(new Uri(server, path).ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        var errors = Noted();
        foreach (var (context, number) in _contexts.Select((context, number) => (context, number)))
        {
            if (failed)
                await KeepEvidenceAsync(context, number);
            await context.DisposeAsync();
        }
        Assert.True(failed || AllowsConsoleErrors || errors.Length == 0, errors);
    }

    void Note(string error)
    {
        if (!OnceLeft.Any(error.Contains))
            lock (_errors)
                _errors.Add(error);
    }

    string Noted()
    {
        lock (_errors)
            return string.Join('\n', _errors);
    }

    async Task<IBrowserContext> ContextAsync(Viewer viewer)
    {
        var context = await chromium.Browser.NewContextAsync(viewer.ToOptions());
        context.SetDefaultTimeout(Patience.Milliseconds);
        await context.Tracing.StartAsync(new() { Snapshots = RecordsMarkup });
        _contexts.Add(context);
        return context;
    }

    static async Task KeepEvidenceAsync(IBrowserContext context, int number)
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Split(Path.GetInvalidFileNameChars()));
        var stem = Path.Combine(RepositoryFolder.Artifacts, $"{name[..Math.Min(name.Length, 150)]}-{number}");
        foreach (var (page, index) in context.Pages.Select((page, index) => (page, index)))
            await page.ScreenshotAsync(new() { Path = $"{stem}-{index}.png", FullPage = true });
        await context.Tracing.StopAsync(new() { Path = $"{stem}.zip" });
    }
}
