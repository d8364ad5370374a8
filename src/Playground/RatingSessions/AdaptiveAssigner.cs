namespace Playground.RatingSessions;

/// <summary>
/// Chooses the pair of models about which a vote tells most: the largest p(1 − p)·var(θ_A − θ_B), that is the information of one Bradley–Terry
/// vote times what is still unknown about the difference (the reduction of its variance, to first order; Chaloner and Verdinelli 1995,
/// Bayesian experimental design). Of those that tell as much, and before there is a fit, items with the fewest raters come first, then pairs that have met
/// least often.
/// </summary>
public static class AdaptiveAssigner
{
    /// <param name="fit">Of the votes so far; <c>null</c> before there are any.</param>
    /// <param name="passedOver">Items that can't be rated now.</param>
    public static Choice? Next(RoundAssignments round, int overlap, string raterId, SessionFit? fit, IReadOnlySet<string> passedOver, Random random)
    {
        ItemLoad? best = null;
        var (most, alike) = (0.0, 0);
        foreach (var load in round.Items)
        {
            if (!round.IsFree(load, raterId, overlap) || passedOver.Contains(load.Item.Id))
                continue;
            var gain = Gain(load.Item, fit);
            var order = best is null ? -1 : (-gain, load.Raters, load.Pair.Met).CompareTo((-most, best.Raters, best.Pair.Met));
            // Each of n that are alike is kept with the chance of 1 in n.
            alike = order < 0 ? 1 : order == 0 ? alike + 1 : alike;
            if (order < 0 || order == 0 && random.Next(alike) == 0)
                (best, most) = (load, gain);
        }
        return best is null ? null : new(best.Item, Assigner.Order(best, random));
    }

    static double Gain(SessionItem item, SessionFit? fit)
    {
        var gain = 0.0;
        for (var left = 0; left < item.Lanes.Count; left++)
            for (var right = left + 1; right < item.Lanes.Count; right++)
                gain += fit?.Gain(item.Models[left], item.Models[right]) ?? SessionFit.Unknown;
        return gain;
    }
}
