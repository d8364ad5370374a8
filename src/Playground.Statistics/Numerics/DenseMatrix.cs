using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Playground.Statistics.Numerics;

/// <summary>Square matrices in rows, as large as there are models: small enough to be dense, hot enough to be vectors.</summary>
sealed class DenseMatrix(int size)
{
    readonly double[] values = new double[size * size];

    public int Size => size;

    public ref double this[int row, int column] => ref values[row * size + column];

    public Span<double> Row(int row) => values.AsSpan(row * size, size);

    public void Clear() => values.AsSpan().Clear();

    /// <summary>Adds the contribution of a difference xᵢ − xⱼ to the lower triangle: w on the diagonal, −w beside it.</summary>
    /// <param name="i">Smaller than <paramref name="j"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddDifference(int i, int j, double w)
    {
        values[i * size + i] += w;
        values[j * size + j] += w;
        values[j * size + i] -= w;
    }

    /// <summary>Copies the lower triangle to the upper.</summary>
    public DenseMatrix MakeSymmetric()
    {
        for (var row = 0; row < size; row++)
            for (var column = 0; column < row; column++)
                this[column, row] = this[row, column];
        return this;
    }

    public DenseMatrix Times(DenseMatrix other)
    {
        var product = new DenseMatrix(size);
        for (var row = 0; row < size; row++)
            for (var k = 0; k < size; k++)
                AddScaled(product.Row(row), other.Row(k), this[row, k]);
        return product;
    }

    /// <summary>y += a·x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(Span<double> y, ReadOnlySpan<double> x, double a)
    {
        var factor = new Vector<double>(a);
        var i = 0;
        for (; i <= y.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(y[i..]) + factor * new Vector<double>(x[i..])).CopyTo(y[i..]);
        for (; i < y.Length; i++)
            y[i] += a * x[i];
    }

    /// <summary>Σ xᵢ·yᵢ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var vectorsX = MemoryMarshal.Cast<double, Vector<double>>(x);
        var vectorsY = MemoryMarshal.Cast<double, Vector<double>>(y[..x.Length]);
        var sum = Vector<double>.Zero;
        for (var i = 0; i < vectorsX.Length; i++)
            sum += vectorsX[i] * vectorsY[i];
        var result = Vector.Sum(sum);
        for (var i = vectorsX.Length * Vector<double>.Count; i < x.Length; i++)
            result += x[i] * y[i];
        return result;
    }
}
