using Playground.Models;

namespace Playground.Reports.Charts;

/// <param name="Cost">Of 1,000 answers, more than 0.</param>
/// <param name="CostLower">Of its interval; <c>null</c> where there is none.</param>
public sealed record PricePoint(
    string Name, ModelAccess Access, double Cost, double? CostLower, double? CostUpper, double Rating, double RatingLower, double RatingUpper, bool OnFront, string Currency)
{
    /// <summary>The group of models that met, within which the rating means something.</summary>
    public int Group { get; init; }
}
