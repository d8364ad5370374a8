using Playground.Statistics.Numerics;

namespace Playground.Statistics.Ranking;

/// <summary>A model of pairwise outcomes with one strength per competitor, concave in its parameters.</summary>
interface IPairLikelihood
{
    /// <summary>Parameters that follow the strengths.</summary>
    int ExtraParameters { get; }

    double LogLikelihood(PairCounts counts, ReadOnlySpan<double> parameters);

    /// <summary>Adds the score to <paramref name="gradient"/> and the information to the lower triangle of <paramref name="information"/>.</summary>
    void Differentiate(PairCounts counts, ReadOnlySpan<double> parameters, Span<double> gradient, DenseMatrix information);

    /// <summary>Adds Σ over votes of score·scoreᵀ to the lower triangle of <paramref name="meat"/>; votes in one cell share their score.</summary>
    void SumScoreProducts(PairCounts counts, ReadOnlySpan<double> parameters, DenseMatrix meat);
}
