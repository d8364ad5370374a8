namespace Playground.Statistics.Distributions;

/// <summary>χ² (Pearson 1900).</summary>
public static class ChiSquared
{
    /// <summary>P(χ² ≥ x).</summary>
    public static double Upper(double x, double degrees) => GammaFunctions.UpperIncomplete(degrees / 2, x / 2);
}
