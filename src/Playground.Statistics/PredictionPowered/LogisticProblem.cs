using Playground.Statistics.Numerics;

namespace Playground.Statistics.PredictionPowered;

/// <summary>Scores, information and covariances of a rectified logistic regression.</summary>
sealed class LogisticProblem(IReadOnlyList<double[]> x, IReadOnlyList<double> people, IReadOnlyList<double> judge, IReadOnlyList<double[]> xAlone, IReadOnlyList<double> judgeAlone)
{
    const int MostSteps = 200;

    readonly int size = x[0].Length;

    /// <summary>Newton on the rectified score.</summary>
    public double[] Solve(double lambda)
    {
        var theta = new double[size];
        for (var step = 0; step < MostSteps; step++)
        {
            var gradient = new double[size];
            Add(gradient, Scores(x, people, theta), 1.0 / people.Count);
            if (lambda > 0)
            {
                Add(gradient, Scores(x, judge, theta), -lambda / people.Count);
                Add(gradient, Scores(xAlone, judgeAlone, theta), lambda / judgeAlone.Count);
            }
            // The score's own slope: the judge's part on people's items cancels but for what the further items add.
            var slope = Information(x, theta, (1 - lambda) / people.Count);
            if (lambda > 0)
                Add(slope, Information(xAlone, theta, lambda / judgeAlone.Count));
            if (!Cholesky.TryFactor(slope))
                break;
            Cholesky.Solve(slope, gradient);
            var longest = 0.0;
            for (var i = 0; i < size; i++)
            {
                theta[i] -= gradient[i];
                longest = Math.Max(longest, Math.Abs(gradient[i]));
            }
            if (longest < 1e-13)
                return theta;
            if (longest > 100)
                break;
        }
        throw new ArgumentException("These outcomes determine no finite coefficients: something always won, or nothing connects the models.");
    }

    public double Tuned(double[] theta)
    {
        var (own, judged, alone) = (Scores(x, people, theta), Scores(x, judge, theta), Scores(xAlone, judgeAlone, theta));
        var inverse = Inverse(theta, 1);
        var shared = Covariance(own, judged, people.Count);
        var varied = Covariance([.. judged, .. alone], [.. judged, .. alone], judged.Length + alone.Length - 1);
        var denominator = (1 + (double)people.Count / judgeAlone.Count) * Trace(inverse, varied);
        return denominator > 0 ? Math.Clamp(Trace(inverse, shared) / denominator, 0, 1) : 0;
    }

    public RectifiedLogistic Describe(double[] theta, double lambda)
    {
        var (own, judged) = (Scores(x, people, theta), Scores(x, judge, theta));
        double[][] rest = [.. own.Zip(judged, (a, b) => a.Zip(b, (p, q) => p - lambda * q).ToArray())];
        var spread = Covariance(rest, rest, people.Count - 1);
        if (lambda > 0)
        {
            var alone = Scores(xAlone, judgeAlone, theta);
            var far = Covariance(alone, alone, Math.Max(1, alone.Length - 1));
            for (var i = 0; i < size; i++)
                DenseMatrix.AddScaled(spread.Row(i), far.Row(i), lambda * lambda * people.Count / judgeAlone.Count);
        }
        var inverse = Inverse(theta, lambda);
        var covariance = inverse.Times(spread).Times(inverse);
        return new(theta, [.. Enumerable.Range(0, size).Select(i => Math.Sqrt(covariance[i, i] / people.Count))], lambda);
    }

    DenseMatrix Inverse(double[] theta, double lambda)
    {
        var all = people.Count + (lambda > 0 ? judgeAlone.Count : 0);
        var information = Information(x, theta, 1.0 / all);
        if (lambda > 0)
            Add(information, Information(xAlone, theta, 1.0 / all));
        Cholesky.TryFactor(information);
        return Cholesky.Invert(information).MakeSymmetric();
    }

    double[][] Scores(IReadOnlyList<double[]> rows, IReadOnlyList<double> outcomes, double[] theta) =>
        [.. rows.Zip(outcomes, (row, outcome) => Array.ConvertAll(row, value => value * (Probability(row, theta) - outcome)))];

    DenseMatrix Information(IReadOnlyList<double[]> rows, double[] theta, double weight)
    {
        var information = new DenseMatrix(size);
        foreach (var row in rows)
        {
            var p = Probability(row, theta);
            for (var i = 0; i < size; i++)
                DenseMatrix.AddScaled(information.Row(i), row, weight * p * (1 - p) * row[i]);
        }
        return information;
    }

    DenseMatrix Covariance(double[][] first, double[][] second, double divisor)
    {
        double[] Means(double[][] rows) => [.. Enumerable.Range(0, size).Select(i => rows.Average(row => row[i]))];
        var (meanFirst, meanSecond) = (Means(first), Means(second));
        var covariance = new DenseMatrix(size);
        for (var k = 0; k < first.Length; k++)
            for (var i = 0; i < size; i++)
                for (var j = 0; j < size; j++)
                    covariance[i, j] += (first[k][i] - meanFirst[i]) * (second[k][j] - meanSecond[j]) / divisor;
        return covariance;
    }

    static double Trace(DenseMatrix inverse, DenseMatrix middle)
    {
        var product = inverse.Times(middle).Times(inverse);
        return Enumerable.Range(0, product.Size).Sum(i => product[i, i]);
    }

    static double Probability(double[] row, double[] theta) => 1 / (1 + Math.Exp(-DenseMatrix.Dot(row, theta)));

    static void Add(double[] sum, double[][] scores, double weight)
    {
        foreach (var score in scores)
            DenseMatrix.AddScaled(sum, score, weight);
    }

    static void Add(DenseMatrix sum, DenseMatrix other)
    {
        for (var row = 0; row < sum.Size; row++)
            DenseMatrix.AddScaled(sum.Row(row), other.Row(row), 1);
    }
}
