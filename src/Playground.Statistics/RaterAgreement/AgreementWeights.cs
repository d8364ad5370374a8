namespace Playground.Statistics.RaterAgreement;

/// <summary>How much two categories count as the same, 1 for the same one (Gwet 2014).</summary>
public static class AgreementWeights
{
    public static double[,] Identity(IReadOnlyList<double> categories) => Make(categories, (_, _) => 0);

    /// <summary>1 − |a − b|/range.</summary>
    public static double[,] Linear(IReadOnlyList<double> categories) =>
        Make(categories, (i, j) => 1 - Math.Abs(categories[i] - categories[j]) / (categories[^1] - categories[0]));

    /// <summary>1 − ((a − b)/range)².</summary>
    public static double[,] Quadratic(IReadOnlyList<double> categories) =>
        Make(categories, (i, j) => 1 - Math.Pow((categories[i] - categories[j]) / (categories[^1] - categories[0]), 2));

    /// <summary>1 − C(|i − j| + 1, 2)/C(q, 2), by places.</summary>
    public static double[,] Ordinal(IReadOnlyList<double> categories)
    {
        var most = categories.Count * (categories.Count - 1) / 2.0;
        return Make(categories, (i, j) => 1 - Math.Abs(i - j) * (Math.Abs(i - j) + 1) / 2.0 / most);
    }

    static double[,] Make(IReadOnlyList<double> categories, Func<int, int, double> weight)
    {
        var weights = new double[categories.Count, categories.Count];
        for (var i = 0; i < categories.Count; i++)
            for (var j = 0; j < categories.Count; j++)
                weights[i, j] = i == j ? 1 : weight(i, j);
        return weights;
    }
}
