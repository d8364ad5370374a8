namespace Playground.Browser.Tests.Hosting;

/// <summary>Finds the Chrome, Chromium or Edge that the tests drive; Playwright's own download isn't used.</summary>
static class BrowserProgram
{
    static readonly string[] Names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];

    public static string Path =>
        Environment.GetEnvironmentVariable("PLAYGROUND_BROWSER") is { Length: > 0 } chosen ? chosen
        : Names.Select(Find).OfType<string>().FirstOrDefault()
        ?? throw new InvalidOperationException(
            $"None of {string.Join(", ", Names)} is on the PATH. Run tests/run.sh, which installs Chromium, or set PLAYGROUND_BROWSER to a browser's path.");

    static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .Select(folder => System.IO.Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
