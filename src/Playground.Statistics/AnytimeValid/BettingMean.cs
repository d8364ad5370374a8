using Playground.Statistics.Intervals;

namespace Playground.Statistics.AnytimeValid;

/// <summary>
/// The mean of outcomes between 0 and 1 by betting against every candidate (Waudby-Smith and Ramdas 2023, Estimating means of bounded random variables by
/// betting): predictable plug-in bets, hedged half and half, none of more than half of what could be lost. Ties as ½ are used in full.
/// </summary>
public sealed class BettingMean
{
    const double Truncation = 0.5;

    readonly double[] outcomes;
    readonly double[] bets;
    readonly double confidence;

    /// <exception cref="ArgumentException">An outcome isn't within 0 … 1.</exception>
    public BettingMean(IReadOnlyList<double> outcomes, double confidence = 0.95)
    {
        for (var i = 0; i < outcomes.Count; i++)
            if (!(outcomes[i] is >= 0 and <= 1))
                throw new ArgumentException($"Outcome {i + 1} isn't within 0 and 1.", nameof(outcomes));
        (this.outcomes, this.confidence, bets) = ([.. outcomes], confidence, new double[outcomes.Count]);
        var (sum, squares, variance) = (0.0, 0.0, 0.25);
        for (var t = 1; t <= bets.Length; t++)
        {
            bets[t - 1] = Math.Sqrt(-2 * Math.Log((1 - confidence) / 2) / (t * Math.Log(1 + t) * variance));
            sum += this.outcomes[t - 1];
            squares += Math.Pow(this.outcomes[t - 1] - (0.5 + sum) / (t + 1), 2);
            variance = (0.25 + squares) / (t + 1);
        }
    }

    /// <summary>ln of what one unit of capital has become by betting against the mean being <paramref name="mean"/>: an e-value of it.</summary>
    public double LogCapital(double mean)
    {
        var (above, below) = (0.0, 0.0);
        for (var i = 0; i < bets.Length; i++)
        {
            above += Math.Log(1 + Math.Min(bets[i], Truncation / mean) * (outcomes[i] - mean));
            below += Math.Log(1 - Math.Min(bets[i], Truncation / (1 - mean)) * (outcomes[i] - mean));
        }
        return Math.Max(above, below) - (bets.Length == 0 ? 0 : Math.Log(2));
    }

    /// <summary>The means that the capital doesn't speak against; [0, 1] for no outcomes.</summary>
    public Estimate Interval() => BetEvidence.Around(outcomes.Sum(), outcomes.Length, confidence, LogCapital);
}
