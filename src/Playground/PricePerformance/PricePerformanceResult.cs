using Playground.Pricing;

namespace Playground.PricePerformance;

/// <summary>Price and performance of all models.</summary>
/// <param name="Models">The best rated first, then those without a rating by their ids.</param>
/// <param name="Rates">The rates by which costs were converted.</param>
public sealed record PricePerformanceResult(IReadOnlyList<ModelPerformance> Models, QualityTable Quality, string Currency, IReadOnlyList<ExchangeRate> Rates)
{
    public int Answers => Models.Sum(model => model.Figures.Answers);
}
