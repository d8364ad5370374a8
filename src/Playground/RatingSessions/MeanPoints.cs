namespace Playground.RatingSessions;

/// <param name="Mean">From 1 to 5.</param>
public sealed record MeanPoints(double Mean, int Ratings);
