namespace Playground.Statistics.Rating;

/// <summary>Elo's ratings game by game (Elo 1978): R + K·(S − 1/(1 + 10^((R′ − R)/scale))). They depend on the order of games; their sum stays.</summary>
public sealed class EloRating(double k = 32, double initial = 1000, double scale = 400)
{
    readonly Dictionary<string, double> ratings = new(StringComparer.Ordinal);

    /// <summary>A player who hasn't played has the initial rating.</summary>
    public double this[string player] => ratings.GetValueOrDefault(player, initial);

    public IReadOnlyDictionary<string, double> Ratings => ratings;

    /// <param name="score">1 where the first won, 0 where it lost, ½ for a tie.</param>
    public void Play(string first, string second, double score)
    {
        if (!(score is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(score), score, "A score lies between 0 and 1.");
        var (one, other) = (this[first], this[second]);
        if (first == second)
        {
            // A model against itself wins what it loses.
            ratings[first] = one;
            return;
        }
        var change = k * (score - 1 / (1 + Math.Pow(10, (other - one) / scale)));
        (ratings[first], ratings[second]) = (one + change, other - change);
    }
}
