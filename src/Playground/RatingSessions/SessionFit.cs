using Playground.Statistics.Leaderboards;

namespace Playground.RatingSessions;

/// <summary>What the votes of a session tell about its models.</summary>
public sealed class SessionFit(RankedVotes ranked)
{
    /// <summary>Of a pair of which nothing is known: more than any that is.</summary>
    public const double Unknown = double.MaxValue / 100;

    readonly Dictionary<string, int> _places = ranked.Models.Index().ToDictionary(model => model.Item, model => model.Index, StringComparer.Ordinal);

    /// <summary>How much one more vote on two models would tell: p(1 − p)·var(θ_A − θ_B); 0 for a model against itself.</summary>
    public double Gain(string modelA, string modelB)
    {
        if (!_places.TryGetValue(modelA, out var a) || !_places.TryGetValue(modelB, out var b))
            return Unknown;
        if (a == b)
            return 0;
        var (fit, error) = (ranked.Fit, ranked.Fit.DifferenceError(a, b));
        return double.IsInfinity(error) ? Unknown : fit.InformationAt(fit.LogStrengths[a] - fit.LogStrengths[b]) * error * error;
    }
}
