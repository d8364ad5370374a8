namespace Playground.Browser.Tests.Hosting;

/// <summary>How long to wait for things that normally take a moment, on a machine that is busy with other work.</summary>
static class Patience
{
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    /// <summary>The same in the unit that Playwright counts in.</summary>
    public const float Milliseconds = 20_000;
}
