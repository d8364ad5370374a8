namespace Playground.Judging.Sessions;

/// <summary>
/// Chooses who rates what. An item is free for a rater while fewer than k others have it or have rated it. Of the free items those come first
/// that have the fewest raters, then those whose models have met least often, then chance: so every item reaches one rating before any has
/// two, and pairs stay even whenever the session ends. Raters hold one item at a time, so load is shared by pace.
/// </summary>
public static class Assigner
{
    /// <param name="taken">The round's assignments that aren't released.</param>
    public static Choice? Next(
        IReadOnlyList<SessionItem> items, int overlap, IReadOnlyCollection<SessionAssignment> taken, string raterId, Random random)
    {
        var raters = taken.GroupBy(assignment => assignment.ItemId).ToDictionary(group => group.Key, group => group.Select(assignment => assignment.RaterId).ToHashSet());
        var pairs = taken.Join(items, assignment => assignment.ItemId, item => item.Id, (_, item) => PairOf(item)).CountBy(pair => pair).ToDictionary();
        var free = items.Where(item => !raters.TryGetValue(item.Id, out var has) || has.Count < overlap && !has.Contains(raterId)).ToArray();
        random.Shuffle(free);
        var next = free.OrderBy(item => raters.TryGetValue(item.Id, out var has) ? has.Count : 0).ThenBy(item => pairs.GetValueOrDefault(PairOf(item))).FirstOrDefault();
        return next is null ? null : new(next, Order(next, items, taken, random));
    }

    /// <summary>
    /// A random order. For two lanes, the model that has stood on the left less often against the same opponent goes left; chance decides
    /// when both have as often.
    /// </summary>
    public static IReadOnlyList<int> Order(
        SessionItem item, IReadOnlyList<SessionItem> items, IReadOnlyCollection<SessionAssignment> taken, Random random)
    {
        var order = item.Lanes.ToArray();
        random.Shuffle(order);
        if (order.Length != 2)
            return order;
        var pair = PairOf(item);
        var known = items.Where(other => other.Lanes.Count == 2 && PairOf(other) == pair).ToDictionary(other => other.Id);
        var (first, second) = (item.ModelOf(order[0]), item.ModelOf(order[1]));
        var lefts = taken.Where(assignment => known.ContainsKey(assignment.ItemId)).Select(assignment => known[assignment.ItemId].ModelOf(assignment.Order[0])).ToArray();
        return lefts.Count(left => left == first) > lefts.Count(left => left == second) ? [order[1], order[0]] : order;
    }

    public static string PairOf(SessionItem item) =>
        string.Join('\n', item.Models.Order(StringComparer.Ordinal));
}
