using Playground.Ratings;

namespace Playground.RatingSessions;

/// <summary>
/// Who has which items of a round before them and who has rated them, counted on from vote to vote: to choose the next item takes the same however many
/// votes there are. For one caller at a time.
/// </summary>
public sealed class RoundAssignments
{
    readonly Dictionary<string, ItemLoad> _items = new(StringComparer.Ordinal);
    readonly Dictionary<string, RaterLoad> _raters = new(StringComparer.Ordinal);

    /// <param name="items">What is rated in the round.</param>
    public RoundAssignments(int round, IEnumerable<SessionItem> items)
    {
        Round = round;
        var pairs = new Dictionary<string, PairLoad>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var key = PairOf(item);
            if (!pairs.TryGetValue(key, out var pair))
                pairs[key] = pair = new();
            _items[item.Id] = new(item, pair);
        }
    }

    public int Round { get; }

    /// <summary>In the order of the session.</summary>
    public IReadOnlyCollection<ItemLoad> Items => _items.Values;

    /// <summary>Ratings in the round.</summary>
    public int Rated { get; private set; }

    /// <summary>What raters have before them and haven't rated, with when it was given.</summary>
    public IEnumerable<(string ItemId, string RaterId, DateTimeOffset At)> Open =>
        _raters.SelectMany(rater => rater.Value.Open.Select(open => (open.ItemId, rater.Key, open.At)));

    /// <summary>The models of an item, whatever their order.</summary>
    public static string PairOf(SessionItem item) => string.Join('\n', item.Models.Order(StringComparer.Ordinal));

    /// <summary>Those of <see cref="Open"/> that are one rater's, the earliest first.</summary>
    public IReadOnlyList<string> OpenOf(string raterId) =>
        _raters.TryGetValue(raterId, out var rater) ? [.. rater.Open.OrderBy(open => open.At).Select(open => open.ItemId)] : [];

    /// <summary>How many items a rater has rated.</summary>
    public int Done(string raterId) => _raters.TryGetValue(raterId, out var rater) ? rater.Done : 0;

    /// <summary>The item that a rater rated last; <c>null</c> when none.</summary>
    public string? LatestOf(string raterId) => _raters.GetValueOrDefault(raterId)?.Latest;

    public bool HasRated(string raterId, string itemId) => _raters.TryGetValue(raterId, out var rater) && rater.HasRated(itemId);

    /// <summary>How many items there may be for a rater: those they have rated, and those that others leave.</summary>
    public int Most(string raterId, int overlap) => _items.Values.Count(load => load.Others(raterId) < overlap || HasRated(raterId, load.Item.Id));

    /// <summary><c>null</c> for what isn't rated in this round.</summary>
    public ItemLoad? Find(string itemId) => _items.GetValueOrDefault(itemId);

    /// <summary>Whether a rater may get an item: they haven't had it, and fewer than <paramref name="overlap"/> others have.</summary>
    public bool IsFree(ItemLoad load, string raterId, int overlap) =>
        load.Raters < overlap && !load.IsWith(raterId) && !HasRated(raterId, load.Item.Id);

    /// <summary>Notes that an item was put before a rater. Nothing changes where it is already.</summary>
    public void Give(SessionAssignment assignment)
    {
        // Each id is kept once, whoever names it: a session may have a hundred thousand ratings.
        var (rater, load) = (Rater(assignment.RaterId), Find(assignment.ItemId));
        rater.Give(load?.Item.Id ?? assignment.ItemId, assignment.AssignedAt);
        load?.Give(rater.RaterId, assignment.Order);
    }

    /// <summary>Notes that an item isn't before a rater any more, who hasn't rated it.</summary>
    public void TakeBack(SessionAssignment assignment)
    {
        Rater(assignment.RaterId).TakeBack(assignment.ItemId);
        Find(assignment.ItemId)?.TakeBack(assignment.RaterId, assignment.Order);
    }

    /// <summary>Notes a rating. Nothing changes where there is one already.</summary>
    public void Rate(string itemId, string raterId)
    {
        var load = Find(itemId);
        if (Rater(raterId).Rate(load?.Item.Id ?? itemId))
            Count(load, 1);
    }

    /// <summary>Notes that a rating was taken back: the item is before the rater again.</summary>
    public void Unrate(string itemId, string raterId)
    {
        var load = Find(itemId);
        if (Rater(raterId).Unrate(load?.Item.Id ?? itemId))
            Count(load, -1);
    }

    void Count(ItemLoad? load, int times)
    {
        Rated += times;
        if (load is not null)
            load.Rated += times;
    }

    RaterLoad Rater(string raterId)
    {
        if (!_raters.TryGetValue(raterId, out var rater))
            _raters[raterId] = rater = new(raterId);
        return rater;
    }
}
