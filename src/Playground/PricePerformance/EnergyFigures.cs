namespace Playground.PricePerformance;

/// <summary>Measured energy; only engines that read a counter have it.</summary>
public sealed record EnergyFigures(int Count, double Joules);
