using Playground.Comparisons.Contents;

namespace Playground.RatingSessions;

/// <summary>An item to talk about.</summary>
/// <param name="Number">From 1, in the order of the session.</param>
public sealed record DisputedLook(SessionItem Item, int Number, ContentList Contents, IReadOnlyList<RaterSaying> Sayings)
{
    public string Prompt => Contents.Text;
}
