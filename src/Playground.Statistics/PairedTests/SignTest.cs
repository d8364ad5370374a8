using Playground.Statistics.Distributions;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.PairedTests;

/// <summary>How often one side was larger (Dixon and Mood 1946); equal pairs are left out.</summary>
/// <param name="P">Two-sided, exact; 1 where no pair differs.</param>
public sealed record SignTest(int Plus, int Minus, int Ties, double P)
{
    /// <exception cref="ArgumentException">A difference is no number.</exception>
    public static SignTest Of(IReadOnlyList<double> differences)
    {
        Inputs.RequireFinite(differences, nameof(differences));
        var (plus, minus) = (differences.Count(value => value > 0), differences.Count(value => value < 0));
        return new(plus, minus, differences.Count - plus - minus, plus + minus == 0 ? 1 : BinomialDistribution.TwoSidedAtHalf(plus, plus + minus));
    }
}
