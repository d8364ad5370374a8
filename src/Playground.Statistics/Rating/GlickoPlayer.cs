namespace Playground.Statistics.Rating;

/// <summary>A rating with its deviation, on the scale of 1500, and how much it jumps about.</summary>
public sealed record GlickoPlayer(double Rating, double Deviation, double Volatility = 0.06);
