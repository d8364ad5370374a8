using Playground.Statistics.Numerics;

namespace Playground.Statistics.TextScores;

/// <summary>The cosine of the angle between two vectors, of embeddings for instance.</summary>
public static class CosineSimilarity
{
    /// <summary>−1 … 1. Both are scaled first, so that neither tiny nor huge numbers are lost.</summary>
    /// <returns><c>null</c> where a vector is zero or empty: it has no direction.</returns>
    /// <exception cref="ArgumentException">Different lengths, or what is no number.</exception>
    public static double? Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        Inputs.RequirePairs(first, second, nameof(second));
        Inputs.RequireFinite(first, nameof(first));
        Inputs.RequireFinite(second, nameof(second));
        var (scaleA, scaleB) = (Largest(first), Largest(second));
        if (scaleA == 0 || scaleB == 0)
            return null;
        var (dot, a, b) = (0.0, 0.0, 0.0);
        for (var i = 0; i < first.Count; i++)
        {
            var (x, y) = (first[i] / scaleA, second[i] / scaleB);
            dot += x * y;
            a += x * x;
            b += y * y;
        }
        return Math.Clamp(dot / Math.Sqrt(a) / Math.Sqrt(b), -1, 1);
    }

    static double Largest(IReadOnlyList<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }
}
