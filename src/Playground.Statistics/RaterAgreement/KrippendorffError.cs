namespace Playground.Statistics.RaterAgreement;

/// <summary>Krippendorff's α by pairs of ratings, with the error over items drawn from many (Gwet 2014).</summary>
static class KrippendorffError
{
    /// <param name="counts">Of each item with two ratings or more, how often each category came.</param>
    public static ChanceCorrectedAgreement? Of(double[][] counts, double[,] weights)
    {
        var q = weights.GetLength(0);
        double[] ratings = Array.ConvertAll(counts, item => item.Sum());
        if (counts.Length == 0 || q < 2)
            return null;
        var (n, mean, correction) = (counts.Length, ratings.Average(), 1 / ratings.Sum());
        double[] shares = [.. Enumerable.Range(0, q).Select(k => counts.Average(item => item[k]) / mean)];
        double[] expectedOf = [.. Enumerable.Range(0, q).Select(k => Enumerable.Range(0, q).Sum(l => (weights[k, l] + weights[l, k]) / 2 * shares[l]))];
        double[] agreements = [.. counts.Select((item, i) => Pairs(item, weights) / (mean * (ratings[i] - 1)))];
        var plain = agreements.Average();
        var (observed, expected) = ((1 - correction) * plain + correction, shares.Zip(expectedOf, (share, own) => share * own).Sum());
        if (expected >= 1)
            return null;
        var value = (observed - expected) / (1 - expected);
        if (n < 2)
            return new(value, observed, expected, null, n);
        var (raw, squares) = ((plain - expected) / (1 - expected), 0.0);
        for (var i = 0; i < n; i++)
        {
            var off = (ratings[i] - mean) / mean;
            var own = (agreements[i] - observed * off - expected) / (1 - expected);
            var chance = counts[i].Zip(expectedOf, (count, share) => count * share).Sum() / mean - expected * off;
            squares += Math.Pow(own - 2 * (1 - raw) * (chance - expected) / (1 - expected) - raw, 2);
        }
        return new(value, observed, expected, Math.Sqrt(squares / n / (n - 1)), n);
    }

    static double Pairs(double[] item, double[,] weights)
    {
        var sum = 0.0;
        for (var k = 0; k < item.Length; k++)
            sum += item[k] * (Enumerable.Range(0, item.Length).Sum(l => weights[k, l] * item[l]) - 1);
        return sum;
    }
}
