using System.Collections.Frozen;

namespace Playground.Viewers;

/// <summary>
/// What one viewer may see at this moment. Only <see cref="VisibilityPolicy"/> gives it to pages and commands; the rules of this project, which see to it by
/// other means that nothing gets out, read with <see cref="Unrestricted"/>.
/// </summary>
public sealed class Visibility
{
    internal static readonly Visibility Unrestricted = new(null, FrozenSet<string>.Empty, FrozenSet<string>.Empty, FrozenDictionary<string, int>.Empty);

    internal Visibility(string? raterId, FrozenSet<string> hiddenComparisons, FrozenSet<string> concealedSessions, FrozenDictionary<string, int> openRounds) =>
        (RaterId, HiddenComparisons, ConcealedSessions, OpenRounds) = (raterId, hiddenComparisons, concealedSessions, openRounds);

    /// <summary>Whose own ratings are shown in any case; <c>null</c> for nobody's.</summary>
    public string? RaterId { get; }

    /// <summary>Ids of the comparisons of which nothing is shown.</summary>
    public IReadOnlySet<string> HiddenComparisons { get; }

    /// <summary>Ids of the sessions whose ratings are shown without their models, and counted in no sum that names models.</summary>
    public IReadOnlySet<string> ConcealedSessions { get; }

    /// <summary>The rounds of sessions in which ratings of others aren't shown, by the session's id.</summary>
    public IReadOnlyDictionary<string, int> OpenRounds { get; }

    public bool Hides(string comparisonId) => HiddenComparisons.Contains(comparisonId);
}
