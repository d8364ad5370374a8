using Microsoft.Playwright;

namespace Playground.Browser.Tests.Hosting;

/// <summary>Who looks at a page: how wide, in which language, light or dark.</summary>
public sealed record Viewer
{
    public int Width { get; init; } = 1440;

    public int Height { get; init; } = 900;

    public string Language { get; init; } = "en-US";

    public bool Dark { get; init; }

    public static readonly Viewer Phone = new() { Width = 390, Height = 844 };

    internal BrowserNewContextOptions ToOptions() => new()
    {
        ViewportSize = new() { Width = Width, Height = Height },
        Locale = Language,
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
        HasTouch = Width < 720,
    };
}
