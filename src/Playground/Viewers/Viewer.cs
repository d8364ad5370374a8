namespace Playground.Viewers;

/// <summary>
/// Who asks to see something. Whether they are host, rater or observer of a session stands in its list of members; <see cref="VisibilityPolicy"/> looks it up.
/// </summary>
public sealed record Viewer
{
    Viewer()
    {
    }

    /// <summary>Somebody of whom nothing is known: a browser that has never rated, a download, a page for everybody.</summary>
    public static Viewer Anybody { get; } = new();

    /// <summary>Whoever runs commands on the server itself. They rate nothing, so what others say in an open round can't sway them.</summary>
    public static Viewer Operator { get; } = new() { IsOperator = true };

    /// <summary><c>null</c> for somebody who isn't known as a rater.</summary>
    public string? RaterId { get; private init; }

    public bool IsOperator { get; private init; }

    public static Viewer Rater(string raterId) => new() { RaterId = raterId };
}
