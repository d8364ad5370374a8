namespace Playground.Statistics.Rating;

/// <summary>Ratings whose uncertainty grows with idle periods and shrinks with games (Glickman, Example of the Glicko-2 system, 2012/2022).</summary>
public static class Glicko2
{
    const double Scale = 173.7178;
    const double Centre = 1500;

    /// <summary>A player's rating after one period.</summary>
    /// <param name="games">Opponents as they stood before the period, and the score: 1, ½ or 0. None: only the deviation grows.</param>
    /// <param name="tau">How much volatility may change, 0.3 … 1.2.</param>
    public static (GlickoPlayer Player, double? Variance, double? Delta) After(GlickoPlayer player, IReadOnlyList<(GlickoPlayer Opponent, double Score)> games, double tau = 0.5)
    {
        var (mu, phi) = ((player.Rating - Centre) / Scale, player.Deviation / Scale);
        if (games.Count == 0)
            return (player with { Deviation = Math.Sqrt(phi * phi + player.Volatility * player.Volatility) * Scale }, null, null);
        var (information, surprise) = (0.0, 0.0);
        foreach (var (opponent, score) in games)
        {
            var spread = opponent.Deviation / Scale;
            var g = 1 / Math.Sqrt(1 + 3 * spread * spread / (Math.PI * Math.PI));
            var expected = 1 / (1 + Math.Exp(-g * (mu - (opponent.Rating - Centre) / Scale)));
            information += g * g * expected * (1 - expected);
            surprise += g * (score - expected);
        }
        var (v, delta) = (1 / information, surprise / information);
        var volatility = Volatility(phi, player.Volatility, v, delta, tau);
        var before = phi * phi + volatility * volatility;
        var after = 1 / Math.Sqrt(1 / before + 1 / v);
        return (new(Centre + Scale * (mu + after * after * surprise), Scale * after, volatility), v, delta);
    }

    // The root of f by the Illinois algorithm, as step 5 of the text has it, but to the last digits.
    static double Volatility(double phi, double sigma, double v, double delta, double tau)
    {
        var a = Math.Log(sigma * sigma);
        double F(double x)
        {
            var sum = phi * phi + v + Math.Exp(x);
            return Math.Exp(x) * (delta * delta - sum) / (2 * sum * sum) - (x - a) / (tau * tau);
        }
        var (low, high) = (a, delta * delta > phi * phi + v ? Math.Log(delta * delta - phi * phi - v) : a - tau);
        while (delta * delta <= phi * phi + v && F(high) < 0)
            high -= tau;
        var (atLow, atHigh) = (F(low), F(high));
        for (var i = 0; i < 200 && Math.Abs(high - low) > 1e-15; i++)
        {
            var middle = low + (low - high) * atLow / (atHigh - atLow);
            var atMiddle = F(middle);
            (low, atLow) = atMiddle * atHigh <= 0 ? (high, atHigh) : (low, atLow / 2);
            (high, atHigh) = (middle, atMiddle);
            if (atMiddle == 0)
                break;
        }
        return Math.Exp(high / 2);
    }
}
