using Playground.Comparisons;

namespace Playground.Web.History;

/// <summary>What becomes of the tags of several comparisons.</summary>
public sealed record TagChange(IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    /// <summary>What stays, then what comes; no more than a comparison may carry, the new ones before the old.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> tags)
    {
        string[] coming = [.. Added.Except(tags, StringComparer.CurrentCultureIgnoreCase)];
        var staying = tags.Except(Removed, StringComparer.CurrentCultureIgnoreCase).Take(Math.Max(0, ComparisonLimits.Tags - coming.Length));
        return [.. staying, .. coming.Take(ComparisonLimits.Tags)];
    }
}
