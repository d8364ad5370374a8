using Playground.Models;

namespace Playground.Reports.Charts;

/// <param name="Lower">Of the interval, as is <paramref name="Upper"/>.</param>
public sealed record RatingBar(string Name, ModelAccess Access, double Rating, double Lower, double Upper);
