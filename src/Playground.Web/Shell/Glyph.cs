namespace Playground.Web.Shell;

/// <summary>The drawings of all icons: strokes on a 16 × 16 grid, so that nothing is fetched for them.</summary>
public static class Glyph
{
    /// <summary>Strokes on a 16 × 16 grid, by name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Paths = new Dictionary<string, string>
    {
        ["compare"] = "M2.5 2.5h11v11h-11zM8 2.5v11",
        ["history"] = "M2.5 8a5.5 5.5 0 1 0 1.6-3.9M2.5 2.5v3h3M8 5v3.2l2 1.3",
        ["leaderboard"] = "M2.5 13.5h11M3.5 13.5v-4h2.5v4M6.800 13.5v-10h2.400v10M10 13.5v-7h2.5v7",
        ["models"] = "M8 1.8l5.4 3.1v6.2L8 14.2l-5.4-3.1V4.9zM8 8v6.2M8 8l5.4-3.1M8 8L2.6 4.9",
        ["sessions"] = "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 2v12M8 5h4.500M8 8h6M8 11h4.500",
        ["sets"] = "M3 3.5h10M3 8h10M3 12.5h6",
        ["evaluations"] = "M2.5 2.5h11v11h-11zM5 8.2l2 2 4-4.2",
        ["menu"] = "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
        ["sun"] = "M8 5.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0-5.6zM8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M3.2 12.8l1.1-1.1M11.7 4.3l1.1-1.1",
        ["moon"] = "M13.5 9.6A5.8 5.8 0 0 1 6.4 2.5a5.8 5.8 0 1 0 7.1 7.1z",
        ["screen"] = "M2 3h12v8H2zM6 13.5h4M8 11v2.5",
        ["add"] = "M8 3v10M3 8h10",
        ["close"] = "M4 4l8 8M12 4l-8 8",
        ["stop"] = "M4.5 4.5h7v7h-7z",
        ["retry"] = "M13 8a5 5 0 1 1-1.6-3.7M13 2.2v2.8h-2.8",
        ["copy"] = "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
        ["expand"] = "M9.5 2.5h4v4M6.5 13.5h-4v-4M13.5 2.5L9.3 6.7M2.5 13.5l4.2-4.2",
        ["shrink"] = "M13.5 6.5h-4v-4M2.5 9.5h4v4M9.5 6.5l4-4M6.5 9.5l-4 4",
        ["raw"] = "M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5",
        ["diff"] = "M4 2v12M12 2v12M6.5 5h3M8 3.5v3M6.5 11h3",
        ["sliders"] = "M2.5 4.5h5M10.5 4.5h3M2.5 11.5h3M8.5 11.5h5M9 3v3M7 10v3",
        ["sync"] = "M5 2.5v11M5 13.5l-2-2M5 13.5l2-2M11 13.5v-11M11 2.5l-2 2M11 2.5l2 2",
        ["previous"] = "M10 3.5L5.5 8l4.5 4.5",
        ["next"] = "M6 3.5L10.5 8L6 12.5",
        ["search"] = "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9zM10.3 10.3l3.2 3.2",
        ["warn"] = "M8 2.5l6 10.5H2zM8 6.5v3M8 11.2v.3",
        ["info"] = "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.2v3.6M8 5v.3",
        ["keys"] = "M1.8 4.5h12.4v7H1.8zM4.2 7h.2M7 7h.2M9.8 7h.2M12 7h.2M5 9.3h6",
        ["new"] = "M3 13l.6-2.6L10.8 3.200l2 2L5.600 12.400z",
        ["system"] = "M3 3h10v7H7l-2.500 2.500V10H3zM5.500 5.500h5M5.500 7.500h3",
        ["tag"] = "M2.500 8.200V2.500h5.700l5.300 5.300l-5.700 5.700zM5.200 5.200v.1",
        ["bin"] = "M3 4.500h10M6 4.500v-2h4v2M4.200 4.500l.6 9h6.400l.6-9M6.800 7v4M9.200 7v4",
        ["price"] = "M12.500 4.500a5 5 0 1 0 0 7M2 7h6.500M2 9h6.500",
        ["overview"] = "M2.500 2.500h4.500v6H2.500zM9 2.500h4.500v3.500H9zM9 8h4.500v5.500H9zM2.500 10.500H7v3H2.500z",
        ["report"] = "M4 1.800h5.500L13 5.300v9H4zM9.500 1.800v3.500H13M6.500 8.500h4M6.500 11h4",
        ["up"] = "M3.500 10L8 5.500l4.500 4.500",
        ["down"] = "M3.500 6L8 10.500L12.500 6",
        ["file"] = "M8 10.500V2.500M4.800 5.700L8 2.500l3.200 3.200M2.500 10v3.500h11V10",
        ["settings"] = "M8 5.800a2.200 2.200 0 1 0 0 4.400a2.200 2.200 0 0 0 0-4.400zM8 1.800v2M8 12.200v2M1.800 8h2M12.200 8h2M3.600 3.600l1.400 1.400M11 11l1.400 1.400M3.600 12.400l1.400-1.400M11 5l1.400-1.400",
        ["grip"] = "M6 3.500v.1M10 3.500v.1M6 8v.1M10 8v.1M6 12.500v.1M10 12.500v.1",
        ["link"] = "M6.500 9.500l3-3M7 4.500l1.500-1.500a2.800 2.800 0 0 1 4 4L11 8.500M9 11.500L7.500 13a2.800 2.800 0 0 1-4-4L5 7.500",
        ["download"] = "M8 2.500v7.500M4.800 7L8 10.200L11.200 7M3 13.500h10",
        ["check"] = "M3 8.500l3.200 3.200L13 4.500",
    };

    /// <summary>An icon as the component library takes it: markup for its 24 × 24 grid.</summary>
    /// <param name="name">A key of <see cref="Paths"/>.</param>
    public static string Of(string name) => _markup[name];

    static readonly Dictionary<string, string> _markup = Paths.ToDictionary(
        path => path.Key,
        path => $"<path transform=\"scale(1.5)\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"{path.Value}\"/>");
}
