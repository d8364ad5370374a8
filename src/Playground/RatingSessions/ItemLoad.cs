namespace Playground.RatingSessions;

/// <summary>Who has an item of a round before them or has rated it.</summary>
/// <param name="pair">Shared by all items of the same models.</param>
public sealed class ItemLoad(SessionItem item, PairLoad pair)
{
    readonly HashSet<string> _raters = new(StringComparer.Ordinal);

    public SessionItem Item => item;

    public PairLoad Pair => pair;

    /// <summary>Whose it is; those who gave it back aren't among them.</summary>
    public int Raters => _raters.Count;

    /// <summary>Ratings.</summary>
    public int Rated { get; internal set; }

    public bool IsWith(string raterId) => _raters.Contains(raterId);

    /// <summary>How many others have it.</summary>
    public int Others(string raterId) => _raters.Count - (IsWith(raterId) ? 1 : 0);

    internal void Give(string raterId, IReadOnlyList<int> order)
    {
        if (_raters.Add(raterId))
            pair.Count(LeftOf(order), 1);
    }

    internal void TakeBack(string raterId, IReadOnlyList<int> order)
    {
        if (_raters.Remove(raterId))
            pair.Count(LeftOf(order), -1);
    }

    string? LeftOf(IReadOnlyList<int> order) => item.Lanes.Count == 2 ? item.ModelOf(order[0]) : null;
}
