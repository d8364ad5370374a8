namespace Playground.Statistics.RaterAgreement;

/// <summary>Of each item, how often it was put in each category; coefficients of any number of raters with missing ratings (Gwet 2008, 2014).</summary>
public sealed class RatingCounts
{
    readonly double[][] counts;
    readonly double[] ratings;
    readonly int categories;

    RatingCounts(double[][] counts, double[] values)
    {
        (this.counts, categories, Categories) = (counts, values.Length, values);
        ratings = Array.ConvertAll(counts, item => item.Sum());
    }

    /// <summary>The values that occur, ascending.</summary>
    public IReadOnlyList<double> Categories { get; }

    /// <param name="raters">Of each rater a rating of each item, <c>null</c> where missing. Items without any are left out.</param>
    public static RatingCounts Of(IReadOnlyList<IReadOnlyList<double?>> raters)
    {
        double[] values = [.. raters.SelectMany(rater => rater).OfType<double>().Distinct().Order()];
        var items = Enumerable.Range(0, raters.Count == 0 ? 0 : raters.Max(rater => rater.Count)).Select(item =>
        {
            var counts = new double[values.Length];
            foreach (var rater in raters)
                if (item < rater.Count && rater[item] is { } value)
                    counts[Array.BinarySearch(values, value)]++;
            return counts;
        });
        return new([.. items.Where(item => item.Sum() > 0)], values);
    }

    /// <summary>AC1 with identity weights, else AC2: stays high where nearly all ratings are of one category, where κ falls to 0.</summary>
    /// <param name="weights">Of <see cref="AgreementWeights"/>.</param>
    /// <returns><c>null</c> where no item has two ratings, or there is one category only.</returns>
    public ChanceCorrectedAgreement? Gwet(double[,] weights)
    {
        var scale = Total(weights) / (categories * (categories - 1.0));
        var shares = Shares();
        return Coefficient(weights, scale * shares.Sum(share => share * (1 - share)), item => scale * Mean(item, k => 1 - shares[k]), 2);
    }

    /// <summary>Fleiss' κ with weights and missing ratings.</summary>
    /// <inheritdoc cref="Gwet"/>
    public ChanceCorrectedAgreement? Fleiss(double[,] weights)
    {
        var expected = Expected(weights, Shares());
        return Coefficient(weights, Shares().Zip(expected, (share, mean) => share * mean).Sum(), item => Mean(item, k => expected[k]), 2);
    }

    /// <summary>Brennan and Prediger 1981: chance as if every category were as likely.</summary>
    /// <inheritdoc cref="Gwet"/>
    public ChanceCorrectedAgreement? BrennanPrediger(double[,] weights)
    {
        var expected = Total(weights) / ((double)categories * categories);
        return Coefficient(weights, expected, _ => expected, 0);
    }

    /// <summary>Krippendorff's α with weights, and an error as Gwet gives it.</summary>
    /// <inheritdoc cref="Gwet"/>
    public ChanceCorrectedAgreement? Krippendorff(double[,] weights) => KrippendorffError.Of([.. counts.Where(item => item.Sum() >= 2)], weights);

    ChanceCorrectedAgreement? Coefficient(double[,] weights, double expected, Func<int, double> expectedOf, double slope)
    {
        var paired = ratings.Count(count => count >= 2);
        if (paired == 0 || categories < 2 || expected >= 1)
            return null;
        double[] agreements = [.. Enumerable.Range(0, counts.Length).Select(item => Agreement(weights, item))];
        var (observed, n) = (agreements.Sum() / paired, counts.Length);
        var value = (observed - expected) / (1 - expected);
        if (n < 2)
            return new(value, observed, expected, null, n);
        var squares = 0.0;
        for (var item = 0; item < n; item++)
        {
            var own = (double)n / paired * (agreements[item] - (ratings[item] >= 2 ? expected : 0)) / (1 - expected);
            squares += Math.Pow(own - slope * (1 - value) * (expectedOf(item) - expected) / (1 - expected) - value, 2);
        }
        return new(value, observed, expected, Math.Sqrt(squares / n / (n - 1)), n);
    }

    // Pairs of one item's ratings that agree.
    double Agreement(double[,] weights, int item)
    {
        if (ratings[item] < 2)
            return 0;
        var sum = 0.0;
        for (var k = 0; k < categories; k++)
        {
            var alike = 0.0;
            for (var l = 0; l < categories; l++)
                alike += weights[k, l] * counts[item][l];
            sum += counts[item][k] * (alike - 1);
        }
        return sum / (ratings[item] * (ratings[item] - 1));
    }

    double[] Shares() => [.. Enumerable.Range(0, categories).Select(k => counts.Zip(ratings, (item, count) => item[k] / count).Average())];

    double[] Expected(double[,] weights, double[] shares) => [.. Enumerable.Range(0, categories).Select(k => shares.Index().Sum(share => weights[k, share.Index] * share.Item))];

    double Mean(int item, Func<int, double> of) => Enumerable.Range(0, categories).Sum(k => counts[item][k] / ratings[item] * of(k));

    static double Total(double[,] weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        return sum;
    }
}
