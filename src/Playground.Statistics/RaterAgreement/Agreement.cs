namespace Playground.Statistics.RaterAgreement;

/// <summary>Looks at ratings from all sides: all raters together, pair by pair, rater by rater, item by item.</summary>
public static class Agreement
{
    public static AgreementReport Of(RatingTable table, AgreementOptions options) => new(
        new AgreementSettings(options.Level.ToString().ToLowerInvariant(), options.Confidence, options.Rounds, options.Seed),
        table.Items.Count,
        table.ByItem.Sum(item => item.Count),
        Bootstrapped(Clusters(table.Items, options), times => KrippendorffAlpha.Of(table, options.Level, times), options),
        Bootstrapped(Clusters(table.Items, options), times => FleissKappa.Of(table, times), options),
        [.. Pairs(table, options)],
        [.. table.Raters.Select((name, rater) => Leniency(table, options.Level, name, rater))],
        [.. DisputedItems(table, options.Level).Take(options.Disputed)]);

    /// <summary>The items on which ratings differ, the most disputed first.</summary>
    public static IEnumerable<DisputedItem> DisputedItems(RatingTable table, MeasurementLevel level)
    {
        var frequencies = new double[table.Values.Count];
        foreach (var rating in table.ByItem.Where(item => item.Count > 1).SelectMany(item => item))
            frequencies[rating.Value]++;
        var distance = new ValueDistance(level, table.Numbers, frequencies);
        return table.ByItem
            .Select((ratings, item) => new DisputedItem(table.Items[item], Disagreement(ratings, distance), [.. ratings.Select(rating => table.Values[rating.Value])]))
            .Where(item => item.Disagreement > 0)
            .OrderByDescending(item => item.Disagreement).ThenBy(item => item.Item, StringComparer.Ordinal);
    }

    static IEnumerable<PairAgreement> Pairs(RatingTable table, AgreementOptions options)
    {
        for (var first = 0; first < table.Raters.Count; first++)
            for (var second = first + 1; second < table.Raters.Count; second++)
                if (RaterPair.Of(table, first, second) is { Ratings.Count: > 0 } pair)
                    yield return new(
                        table.Raters[first], table.Raters[second], pair.Ratings.Count,
                        Kappa(pair, table, KappaWeights.Unweighted, options),
                        Kappa(pair, table, KappaWeights.Linear, options),
                        Kappa(pair, table, KappaWeights.Quadratic, options));
    }

    static Coefficient Kappa(RaterPair pair, RatingTable table, KappaWeights weights, AgreementOptions options) =>
        weights != KappaWeights.Unweighted && options.Level == MeasurementLevel.Nominal
            ? new(null, null, null)
            : Bootstrapped(Clusters(pair.Items.Select(item => table.Items[item]), options), times => CohenKappa.Of(CohenKappa.Cross(table, pair, times), weights), options);

    static RaterLeniency Leniency(RatingTable table, MeasurementLevel level, string name, int rater)
    {
        var own = table.ByItem.Where(item => item.Any(rating => rating.Rater == rater)).ToArray();
        if (level == MeasurementLevel.Nominal)
            return new(name, own.Length, null, null);
        var excesses = own.Where(item => item.Count > 1).Select(item =>
            item.Where(rating => rating.Rater == rater).Average(rating => table.Numbers[rating.Value])
            - item.Where(rating => rating.Rater != rater).Average(rating => table.Numbers[rating.Value])).ToArray();
        var mean = own.SelectMany(item => item).Where(rating => rating.Rater == rater).Average(rating => table.Numbers[rating.Value]);
        return new(name, own.Length, mean, excesses.Length == 0 ? null : excesses.Average());
    }

    static double Disagreement(IReadOnlyList<CodedRating> ratings, ValueDistance distance)
    {
        var sum = 0.0;
        for (var i = 0; i < ratings.Count; i++)
            for (var j = i + 1; j < ratings.Count; j++)
                sum += distance.Squared(ratings[i].Value, ratings[j].Value);
        return ratings.Count < 2 ? 0 : sum / (ratings.Count * (ratings.Count - 1) / 2.0);
    }

    static int[] Clusters(IEnumerable<string> items, AgreementOptions options)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. items.Select(item => options.Cluster?.Invoke(item) ?? item).Select(cluster => places.TryGetValue(cluster, out var place) ? place : places[cluster] = places.Count)];
    }

    static Coefficient Bootstrapped(int[] clusters, Func<int[]?, double?> coefficient, AgreementOptions options) =>
        ItemBootstrap.Of(clusters, coefficient, options.Rounds, options.Seed, options.Confidence);
}
