namespace Playground.Statistics.Numerics;

/// <summary>Ordinary least squares by the normal equations, for designs of zeros and ones.</summary>
static class LeastSquares
{
    /// <returns>Coefficients, (XᵀX)⁻¹, and the residual sum of squares.</returns>
    public static (double[] Coefficients, DenseMatrix Inverse, double Residual) Fit(double[][] rows, double[] y)
    {
        var size = rows[0].Length;
        var (normal, right) = (new DenseMatrix(size), new double[size]);
        foreach (var (row, value) in rows.Zip(y))
        {
            for (var i = 0; i < size; i++)
                DenseMatrix.AddScaled(normal.Row(i), row, row[i]);
            DenseMatrix.AddScaled(right, row, value);
        }
        if (!Cholesky.TryFactor(normal))
            throw new ArgumentException("These scores don't determine the effects.", nameof(rows));
        Cholesky.Solve(normal, right);
        var residual = rows.Zip(y, (row, value) => Math.Pow(value - DenseMatrix.Dot(row, right), 2)).Sum();
        return (right, Cholesky.Invert(normal).MakeSymmetric(), residual);
    }
}
