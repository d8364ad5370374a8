namespace Playground.Statistics.Numerics;

/// <summary>Logistic regression of successes of trials by Newton's method.</summary>
static class BinomialRegression
{
    const int MostSteps = 100;

    /// <returns>Coefficients, their covariance, and the deviance against the saturated model.</returns>
    /// <exception cref="ArgumentException">No finite coefficients exist.</exception>
    public static (double[] Coefficients, DenseMatrix Covariance, double Deviance) Fit(double[][] rows, double[] successes, double[] trials)
    {
        var theta = new double[rows[0].Length];
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient, information) = Slope(rows, successes, trials, theta);
            if (!Cholesky.TryFactor(information))
                break;
            Cholesky.Solve(information, gradient);
            DenseMatrix.AddScaled(theta, gradient, 1);
            var longest = gradient.Max(Math.Abs);
            if (longest > 50)
                break;
            if (longest < 1e-13)
                return (theta, Cholesky.Invert(information).MakeSymmetric(), Deviance(rows, successes, trials, theta));
        }
        throw new ArgumentException("These outcomes determine no finite coefficients: something always won, or two effects can't be told apart.");
    }

    static (double[] Gradient, DenseMatrix Information) Slope(double[][] rows, double[] successes, double[] trials, double[] theta)
    {
        var (gradient, information) = (new double[theta.Length], new DenseMatrix(theta.Length));
        foreach (var (i, row) in rows.Index())
        {
            var p = Probability(row, theta);
            DenseMatrix.AddScaled(gradient, row, successes[i] - trials[i] * p);
            for (var k = 0; k < theta.Length; k++)
                DenseMatrix.AddScaled(information.Row(k), row, trials[i] * p * (1 - p) * row[k]);
        }
        return (gradient, information);
    }

    static double Deviance(double[][] rows, double[] successes, double[] trials, double[] theta) => rows.Index().Sum(row =>
    {
        var (p, k, n) = (Probability(row.Item, theta), successes[row.Index], trials[row.Index]);
        return 2 * (Term(k, n * p) + Term(n - k, n * (1 - p)));
    });

    static double Term(double observed, double expected) => observed == 0 ? 0 : observed * Math.Log(observed / expected);

    static double Probability(double[] row, double[] theta) => 1 / (1 + Math.Exp(-DenseMatrix.Dot(row, theta)));
}
