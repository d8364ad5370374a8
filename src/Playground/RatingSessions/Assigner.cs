namespace Playground.RatingSessions;

/// <summary>
/// Chooses who rates what. An item is free for a rater while fewer than k others have it or have rated it. Of the free items those come first
/// that have the fewest raters, then those whose models have met least often, then chance: so every item reaches one rating before any has
/// two, and pairs stay even whenever the session ends. Raters hold one item at a time, so load is shared by pace.
/// </summary>
public static class Assigner
{
    /// <param name="overlap">k.</param>
    /// <param name="passedOver">Items that can't be rated now.</param>
    public static Choice? Next(RoundAssignments round, int overlap, string raterId, IReadOnlySet<string> passedOver, Random random)
    {
        ItemLoad? best = null;
        var alike = 0;
        foreach (var load in round.Items)
        {
            if (!round.IsFree(load, raterId, overlap) || passedOver.Contains(load.Item.Id))
                continue;
            var order = best is null ? -1 : (load.Raters, load.Pair.Met).CompareTo((best.Raters, best.Pair.Met));
            // Each of n that are alike is kept with the chance of 1 in n.
            alike = order < 0 ? 1 : order == 0 ? alike + 1 : alike;
            if (order < 0 || order == 0 && random.Next(alike) == 0)
                best = load;
        }
        return best is null ? null : new(best.Item, Order(best, random));
    }

    /// <summary>
    /// A random order. For two lanes, the model that has stood on the left less often against the same opponent goes left; chance decides
    /// when both have as often.
    /// </summary>
    public static IReadOnlyList<int> Order(ItemLoad load, Random random)
    {
        var order = load.Item.Lanes.ToArray();
        random.Shuffle(order);
        return order.Length == 2 && load.Pair.Lefts(load.Item.ModelOf(order[0])) > load.Pair.Lefts(load.Item.ModelOf(order[1])) ? [order[1], order[0]] : order;
    }
}
