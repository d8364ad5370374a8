namespace Playground.Statistics.RaterAgreement;

/// <summary>Standard errors of Cohen's κ over many items (Fleiss, Cohen and Everitt 1969).</summary>
public static class KappaErrors
{
    /// <summary>For intervals: at the κ that was found.</summary>
    /// <returns><c>null</c> where κ has no meaning.</returns>
    public static double? Asymptotic(double[,] table, KappaWeights weights = KappaWeights.Unweighted)
    {
        if (CohenKappa.Of(table, weights) is not { } kappa)
            return null;
        var (shares, total, rows, columns, alike) = Prepare(table, weights);
        var (sum, q, expected) = (0.0, rows.Length, Sum(Product(rows, columns), alike));
        for (var i = 0; i < q; i++)
            for (var j = 0; j < q; j++)
                sum += shares[i, j] * Math.Pow(alike[i, j] - (Mean(columns, k => alike[i, k]) + Mean(rows, k => alike[k, j])) * (1 - kappa), 2);
        return Math.Sqrt(Math.Max(0, sum - Math.Pow(kappa - expected * (1 - kappa), 2)) / total) / (1 - expected);
    }

    /// <summary>For tests: as if raters agreed by chance alone.</summary>
    /// <inheritdoc cref="Asymptotic"/>
    public static double? Null(double[,] table, KappaWeights weights = KappaWeights.Unweighted)
    {
        if (CohenKappa.Of(table, weights) is null)
            return null;
        var (_, total, rows, columns, alike) = Prepare(table, weights);
        var (sum, expected) = (0.0, Sum(Product(rows, columns), alike));
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < rows.Length; j++)
                sum += rows[i] * columns[j] * Math.Pow(alike[i, j] - Mean(columns, k => alike[i, k]) - Mean(rows, k => alike[k, j]), 2);
        return Math.Sqrt(Math.Max(0, sum - expected * expected) / total) / (1 - expected);
    }

    static (double[,] Shares, double Total, double[] Rows, double[] Columns, double[,] Alike) Prepare(double[,] table, KappaWeights weights)
    {
        var q = table.GetLength(0);
        var (shares, alike, rows, columns, total) = (new double[q, q], new double[q, q], new double[q], new double[q], 0.0);
        foreach (var count in table)
            total += count;
        for (var i = 0; i < q; i++)
            for (var j = 0; j < q; j++)
            {
                shares[i, j] = table[i, j] / total;
                rows[i] += shares[i, j];
                columns[j] += shares[i, j];
                alike[i, j] = 1 - CohenKappa.Weight(weights, Math.Abs(i - j), q);
            }
        return (shares, total, rows, columns, alike);
    }

    static double Mean(double[] shares, Func<int, double> of) => Enumerable.Range(0, shares.Length).Sum(k => shares[k] * of(k));

    static double[,] Product(double[] rows, double[] columns)
    {
        var product = new double[rows.Length, columns.Length];
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < columns.Length; j++)
                product[i, j] = rows[i] * columns[j];
        return product;
    }

    static double Sum(double[,] shares, double[,] alike)
    {
        var sum = 0.0;
        for (var i = 0; i < shares.GetLength(0); i++)
            for (var j = 0; j < shares.GetLength(1); j++)
                sum += shares[i, j] * alike[i, j];
        return sum;
    }
}
