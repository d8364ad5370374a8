using Playground.Statistics.AnytimeValid;
using Playground.Statistics.Intervals;

namespace Playground.Bench.ReferenceNumbers;

/// <summary>What may be looked at after every vote. Streams are strings: 1 a win, 0 a loss, h a tie.</summary>
static class AnytimeFigures
{
    public static IReadOnlyList<Figures> All { get; } =
    [
        new(one => one.HasAll("stream", "at"), new()
        {
            ["at"] = one => one.Node("at")!.AsObject().ToDictionary(n => n.Key, n => (object?)At(one.Text("stream")[..int.Parse(n.Key, System.Globalization.CultureInfo.InvariantCulture)])),
            ["first_n_e_at_least_20_decided_only"] = one => Running(one.Text("stream")).Index().Where(e => e.Item >= Math.Log(20)).Select(e => (int?)e.Index).FirstOrDefault(),
            ["running_maximum_e_log_decided_only"] = one => Running(one.Text("stream")).Max(),
        }),
        new(one => one.HasAll("stream"), new()
        {
            ["mean"] = one => NormalMixture.Interval(0, 0)?.Value, ["interval"] = _ => Bounds(BetEvidence.Interval(0, 0)), ["e_value_log"] = _ => BetEvidence.LogEValue(0, 0),
        }, "stream"),
        new(one => one.HasAll("wins", "losses"), new()
        {
            ["log_e_beta11"] = one => BetEvidence.LogEValue(one.Number("wins"), one.Number("losses")), ["log_e_jeffreys"] = one => BetEvidence.LogEValue(one.Number("wins"), one.Number("losses"), 0.5, 0.5),
            ["log_e_beta_10_10"] = one => BetEvidence.LogEValue(one.Number("wins"), one.Number("losses"), 10, 10),
            ["anytime_p"] = one => BetEvidence.AnytimeP(BetEvidence.LogEValue(one.Number("wins"), one.Number("losses"))), ["interval"] = one => Bounds(BetEvidence.Interval(one.Number("wins"), one.Number("losses"))),
        }),
    ];

    static Dictionary<string, object?> At(string stream)
    {
        double[] outcomes = [.. stream.Select(vote => vote switch { '1' => 1, '0' => 0, _ => 0.5 })];
        double wins = stream.Count(vote => vote == '1'), losses = stream.Count(vote => vote == '0'), ties = stream.Length - wins - losses;
        var betting = new BettingMean(outcomes);
        return new()
        {
            ["n"] = stream.Length,
            ["wins"] = wins,
            ["losses"] = losses,
            ["ties"] = ties,
            ["mean"] = outcomes.Average(),
            ["normal_mixture_v_opt_25"] = Radius(NormalMixture.Interval(outcomes.Sum(), stream.Length)!),
            ["normal_mixture_v_opt_250"] = Radius(NormalMixture.Interval(outcomes.Sum(), stream.Length, 250)!),
            ["beta_binomial_uniform_half_points"] = Bounds(BetEvidence.Interval(wins + ties / 2, losses + ties / 2)),
            ["beta_binomial_uniform_decided_only"] = Bounds(BetEvidence.Interval(wins, losses)),
            ["howard_bernoulli_interval_t_opt_100"] = Bounds(BetEvidence.HowardInterval(wins + ties / 2, stream.Length)),
            ["betting"] = Bounds(betting.Interval()),
            ["betting_package_grid_2000"] = Bounds(betting.Interval()),
            ["e_value_log_decided_only_beta11"] = BetEvidence.LogEValue(wins, losses),
            ["e_value_log_half_points_beta11"] = BetEvidence.LogEValue(wins + ties / 2, losses + ties / 2),
            ["e_value_log_decided_only_jeffreys"] = BetEvidence.LogEValue(wins, losses, 0.5, 0.5),
            ["betting_e_value_log_at_half"] = betting.LogCapital(0.5),
        };
    }

    static IEnumerable<double> Running(string stream)
    {
        var (wins, losses) = (0, 0);
        yield return 0;
        foreach (var vote in stream)
        {
            (wins, losses) = (wins + (vote == '1' ? 1 : 0), losses + (vote == '0' ? 1 : 0));
            yield return BetEvidence.LogEValue(wins, losses);
        }
    }

    static Dictionary<string, object?> Radius(Estimate estimate) => new() { ["radius"] = estimate.Upper - estimate.Value, ["lower"] = estimate.Lower, ["upper"] = estimate.Upper };

    static double[] Bounds(Estimate estimate) => [estimate.Lower, estimate.Upper];
}
