namespace Playground.Statistics.Ranking;

/// <summary>Elo's scale: 400 points are odds of ten to one, the mean of all models is 1000.</summary>
public static class RatingScale
{
    public const double Mean = 1000;

    /// <summary>400 / ln 10 points are one unit of log strength.</summary>
    public static readonly double PointsPerUnit = 400 / Math.Log(10);

    public static double ToRating(double logStrength) => Mean + PointsPerUnit * logStrength;
}
