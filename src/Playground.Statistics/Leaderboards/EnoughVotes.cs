using Playground.Statistics.Intervals;
using Playground.Statistics.Ranking;

namespace Playground.Statistics.Leaderboards;

/// <summary>Says whether two models have been compared often enough.</summary>
public static class EnoughVotes
{
    /// <summary>Nobody casts more; models that need more are equal for all practical purposes.</summary>
    public const long Most = 1_000_000;

    /// <summary>
    /// m more direct votes add m·I to the precision of the difference d, I being the information of one vote at d (p(1 − p) for
    /// Bradley–Terry): 1/var → 1/var + m·I. They separate when z²·var ≤ d², so m = (z²/d² − 1/var)/I.
    /// </summary>
    public static PairVerdict Judge(StrengthFit fit, int a, int b, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(a, b);
        var z = NormalDistribution.Quantile(0.5 + confidence / 2);
        var difference = fit.LogStrengths[a] - fit.LogStrengths[b];
        var error = fit.DifferenceError(a, b);
        var margin = (fit.ScoreAt(difference + z * error) - fit.ScoreAt(difference - z * error)) / 2;
        var separated = Math.Abs(difference) > z * error;
        var more = (z * z / (difference * difference) - 1 / (error * error)) / fit.InformationAt(difference);
        return new(fit.ScoreAt(difference), margin, separated, separated ? 0 : more > Most || double.IsNaN(more) ? null : (long)Math.Ceiling(more));
    }
}
