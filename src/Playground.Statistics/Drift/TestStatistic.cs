namespace Playground.Statistics.Drift;

/// <summary>A statistic that follows χ² where nothing has changed, and how probable one as large is then.</summary>
public sealed record TestStatistic(double Statistic, int Degrees, double P)
{
    internal static TestStatistic Of(double statistic, int degrees) => new(statistic, degrees, Distributions.ChiSquared.Upper(statistic, degrees));
}
