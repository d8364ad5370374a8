using Playground.Statistics.Intervals;

namespace Playground.PricePerformance;

/// <summary>How good a model is by the votes of people.</summary>
/// <param name="Rating">On <see cref="RatingScale"/>, with its 95% interval.</param>
/// <param name="Votes">Votes in which it took part.</param>
/// <param name="WonShare">Of these, the share it won outright; ties are none.</param>
/// <param name="AcceptableShare">Of these, the share that were not "both bad".</param>
public sealed record ModelQuality(string Model, Estimate Rating, long Votes, double WonShare, double AcceptableShare)
{
    /// <summary>The place of its group among the models that met; ratings of different groups can't be compared.</summary>
    public int Group { get; init; }
}
