namespace Playground.Statistics.TextScores;

/// <summary>chrF and chrF++ (Popović 2015, 2017) as sacrebleu calculates them, 0 … 100: F over runs of characters, and of words.</summary>
public static class ChrF
{
    const double Epsilon = 1e-16;

    public static double Sentence(string answer, IReadOnlyList<string> references, ChrFOptions options) => Corpus([answer], [references], options);

    /// <summary>Counts of each answer against its best reference are summed over all; then one F is taken.</summary>
    /// <exception cref="ArgumentException">An answer has no reference.</exception>
    public static double Corpus(IReadOnlyList<string> answers, IReadOnlyList<IReadOnlyList<string>> references, ChrFOptions options)
    {
        var sums = new ChrFCounts(options.CharacterOrder + options.WordOrder);
        for (var i = 0; i < answers.Count; i++)
        {
            if (i >= references.Count || references[i].Count == 0)
                throw new ArgumentException($"Answer {i + 1} has no reference to be compared with.", nameof(references));
            var own = ChrFCounts.Grams(answers[i], options);
            sums.Add(references[i].Select(reference => ChrFCounts.Of(own, ChrFCounts.Grams(reference, options))).MaxBy(counts => Score(counts, options))!);
        }
        return Score(sums, options);
    }

    static double Score(ChrFCounts counts, ChrFOptions options)
    {
        var (factor, smoothed, precisions, recalls, orders) = ((double)options.Beta * options.Beta, 0.0, 0.0, 0.0, 0);
        for (var order = 0; order < counts.Orders; order++)
        {
            var (answered, wanted, shared) = counts[order];
            var precision = answered > 0 ? shared / answered : Epsilon;
            var recall = wanted > 0 ? shared / wanted : Epsilon;
            smoothed += F(precision, recall, factor) ?? Epsilon;
            // Orders that the shorter text can't have are left out of the mean.
            if (answered == 0 || wanted == 0)
                continue;
            (precisions, recalls, orders) = (precisions + precision, recalls + recall, orders + 1);
        }
        if (options.EpsilonSmoothing)
            return 100 * smoothed / counts.Orders;
        return orders == 0 ? 0 : 100 * (F(precisions / orders, recalls / orders, factor) ?? 0);
    }

    static double? F(double precision, double recall, double factor) =>
        factor * precision + recall > 0 ? (1 + factor) * precision * recall / (factor * precision + recall) : null;
}
