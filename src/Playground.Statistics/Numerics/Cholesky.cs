namespace Playground.Statistics.Numerics;

/// <summary>A = L·Lᵀ for symmetric positive definite A (Golub and Van Loan, Matrix Computations, 4.2).</summary>
static class Cholesky
{
    /// <summary>Replaces the lower triangle of <paramref name="a"/> by L.</summary>
    /// <returns><c>false</c> when the matrix is not positive definite.</returns>
    public static bool TryFactor(DenseMatrix a)
    {
        for (var row = 0; row < a.Size; row++)
        {
            var current = a.Row(row);
            for (var column = 0; column < row; column++)
            {
                var above = a.Row(column);
                current[column] = (current[column] - DenseMatrix.Dot(current[..column], above)) / above[column];
            }
            var rest = current[row] - DenseMatrix.Dot(current[..row], current);
            if (!(rest > 0))
                return false;
            current[row] = Math.Sqrt(rest);
        }
        return true;
    }

    /// <summary>Replaces b by the solution of L·Lᵀ·x = b.</summary>
    public static void Solve(DenseMatrix factor, Span<double> b)
    {
        for (var row = 0; row < factor.Size; row++)
            b[row] = (b[row] - DenseMatrix.Dot(b[..row], factor.Row(row))) / factor[row, row];
        for (var row = factor.Size - 1; row >= 0; row--)
        {
            b[row] /= factor[row, row];
            DenseMatrix.AddScaled(b[..row], factor.Row(row)[..row], -b[row]);
        }
    }

    public static DenseMatrix Invert(DenseMatrix factor)
    {
        var inverse = new DenseMatrix(factor.Size);
        for (var row = 0; row < factor.Size; row++)
        {
            inverse[row, row] = 1;
            Solve(factor, inverse.Row(row));
        }
        return inverse;
    }
}
