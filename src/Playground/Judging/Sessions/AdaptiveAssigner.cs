using Playground.Statistics;

namespace Playground.Judging.Sessions;

/// <summary>
/// Chooses the pair of models about which a vote tells most: the largest p(1 − p)·var(θ_A − θ_B), that is the information of one Bradley–Terry
/// vote times what is still unknown about the difference (the reduction of its variance, to first order; Chaloner and Verdinelli 1995,
/// Bayesian experimental design). Before there is a fit, pairs that have met least often come first.
/// </summary>
public static class AdaptiveAssigner
{
    /// <param name="fit">Of the votes so far over <paramref name="names"/>; <c>null</c> before there are any.</param>
    public static Choice? Next(
        IReadOnlyList<SessionItem> items, int overlap, IReadOnlyCollection<SessionAssignment> taken, string raterId,
        StrengthFit? fit, IReadOnlyList<string> names, Random random)
    {
        var places = names.Index().ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);
        var mine = taken.Where(assignment => assignment.RaterId == raterId).Select(assignment => assignment.ItemId).ToHashSet();
        var counts = taken.CountBy(assignment => assignment.ItemId).ToDictionary();
        var free = items.Where(item => !mine.Contains(item.Id) && counts.GetValueOrDefault(item.Id) < overlap).ToArray();
        random.Shuffle(free);
        var next = free.OrderByDescending(item => Gain(item, fit, places)).ThenBy(item => counts.GetValueOrDefault(item.Id)).FirstOrDefault();
        return next is null ? null : new(next, Assigner.Order(next, items, taken, random));
    }

    static double Gain(SessionItem item, StrengthFit? fit, Dictionary<string, int> places)
    {
        var gain = 0.0;
        for (var left = 0; left < item.Lanes.Count; left++)
            for (var right = left + 1; right < item.Lanes.Count; right++)
                gain += fit is null || !places.TryGetValue(item.Models[left], out var a) || !places.TryGetValue(item.Models[right], out var b)
                    ? double.MaxValue / 100
                    : a == b ? 0 : Gain(fit, a, b);
        return gain;
    }

    static double Gain(StrengthFit fit, int a, int b)
    {
        var error = fit.DifferenceError(a, b);
        return fit.InformationAt(fit.LogStrengths[a] - fit.LogStrengths[b]) * error * error;
    }
}
