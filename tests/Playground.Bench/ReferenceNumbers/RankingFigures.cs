using System.Text.Json.Nodes;
using Playground.Statistics.Ranking;
using Playground.Statistics.Rating;
using Playground.Statistics.Votes;

namespace Playground.Bench.ReferenceNumbers;

/// <summary>Strengths and ratings.</summary>
static class RankingFigures
{
    public static IReadOnlyList<Figures> All { get; } =
    [
        new(one => one.HasAll("rankings", "log_strength"), new()
        {
            ["log_strength"] = one => Luce(one).LogStrengths, ["se_fisher_mean_zero"] = one => Luce(one).StandardErrors, ["log_likelihood"] = one => Luce(one).LogLikelihood,
            ["probability_first"] = one => Luce(one).ProbabilityFirst,
        }),
        new(one => one.HasAll("top_lists"), new() { ["log_strength"] = one => Top(one).LogStrengths, ["log_likelihood"] = one => Top(one).LogLikelihood }),
        new(one => one.HasAll("rankings", "say"), new() { ["say"] = one => Refusal.Of(() => PlackettLuce.Fit(Lists(one, "rankings").SelectMany(list => list).DefaultIfEmpty(-1).Max() + 1, Lists(one, "rankings"))) }),
        new(one => one.HasAll("rows", "order_effect"), new()
        {
            ["first_at_zero"] = one => Named(Order(one), Order(one).LogStrengths, relative: true), ["log_strength_mean_zero"] = one => Named(Order(one), Order(one).LogStrengths),
            ["order_effect"] = one => Order(one).Effect, ["order_effect_odds"] = one => Math.Exp(Order(one).Effect), ["deviance"] = one => Order(one).Deviance,
            ["deviance_without_order"] = one => Order(one).PlainDeviance, ["likelihood_ratio_p"] = one => Order(one).P, ["without_order"] = one => Named(Order(one), Order(one).Plain, relative: true),
            ["se"] = one => new Dictionary<string, object?>(Order(one).Models.Skip(1).Zip(Order(one).StrengthErrors).Select(error => KeyValuePair.Create($"team{error.First}", (object?)error.Second))) { ["at"] = Order(one).EffectError },
        }),
        new(one => one.HasAll("rows", "rao_kupper"), new()
        {
            ["rao_kupper"] = one => RaoKupper.Fit(Duels(one)) is var fit ? new Dictionary<string, object?> { ["log_strength"] = Named(fit.Models, fit.LogStrengths), ["log_likelihood"] = fit.LogLikelihood, ["theta"] = fit.Theta } : null,
            ["davidson"] = DavidsonOf,
        }),
        new(one => one.HasAll("k32"), new()
        {
            ["k32"] = one => Elo(one.Inner("k32", one.Node("k32"))), ["k4"] = one => Elo(one.Inner("k4", one.Node("k4"))),
            ["reversed_order_k32"] = one => Ratings(Played(one.Inner("k32", one.Node("k32")), reversed: true, null)),
        }),
        new(one => one.HasAll("player", "opponents"), new()
        {
            ["result"] = Glicko, ["glicko2_npm"] = Glicko,
        }),
        new(one => one.HasAll("games", "draw_probability"), new()
        {
            ["after_each_game"] = one => Skills(one).After, ["conservative"] = one => Skills(one).Last.ToDictionary(player => player.Key, player => (object?)player.Value.Conservative),
            ["single_update"] = one => Skill(one).Win(new(), new()) is var (winner, loser) ? new Dictionary<string, object?> { ["winner_new"] = Numbers(winner), ["loser_new"] = Numbers(loser) } : null,
            ["single_draw"] = one => SingleDraw(one),
        }, "mu", "sigma"),
        new(one => one.HasAll("winner_loser"), new()
        {
            ["log_score"] = one => RankCentrality.LogScores((int)one.Whole("items"), [.. Lists(one, "winner_loser").Select(game => (game[0], game[1]))]),
        }),
    ];

    static int[][] Lists(ReferenceCase one, string key) => [.. one.Node(key)!.AsArray().Select(list => list!.AsArray().Select(item => item!.GetValue<int>()).ToArray())];

    static ChoiceFit Luce(ReferenceCase one) => PlackettLuce.Fit((int)one.Whole("items"), Lists(one, "rankings"));

    static ChoiceFit Top(ReferenceCase one) => PlackettLuce.FitTop((int)one.Whole("items"), Lists(one, "top_lists"));

    static OrderEffect Order(ReferenceCase one) => OrderEffect.Of(
        [.. one.Node("rows")!.AsArray().Select(row => new OrderedDuel(row!["shown_first"]!.ToString(), row["shown_second"]!.ToString(), row["first_wins"]!.GetValue<long>(), row["second_wins"]!.GetValue<long>()))]);

    static Dictionary<string, object?> Named(OrderEffect fit, IReadOnlyList<double> strengths, bool relative = false) =>
        Named(fit.Models, [.. strengths.Select(strength => strength - (relative ? strengths[0] : 0))]);

    static Dictionary<string, object?> Named(IReadOnlyList<string> models, IReadOnlyList<double> strengths) => models.Zip(strengths).ToDictionary(model => model.First, model => (object?)model.Second);

    static Duel[] Duels(ReferenceCase one) => [.. one.Node("rows")!.AsArray().Select(row =>
        new Duel(row!["a"]!.ToString(), row["b"]!.ToString(), row["a_wins"]!.GetValue<long>(), row["b_wins"]!.GetValue<long>(), row["ties"]!.GetValue<long>()))];

    static object? DavidsonOf(ReferenceCase one)
    {
        var duels = Duels(one);
        string[] models = [.. duels.SelectMany(duel => new[] { duel.A, duel.B }).Distinct().Order(StringComparer.Ordinal)];
        var votes = duels.SelectMany(duel => new[] { (duel.AWins, VoteOutcome.A), (duel.BWins, VoteOutcome.B), (duel.Ties, VoteOutcome.Tie) }
            .Select(count => (new PackedVote(Array.IndexOf(models, duel.A), Array.IndexOf(models, duel.B), count.Item2), count.Item1)));
        var counts = PairCounts.OfCounts(new(models, [.. votes]), BothBadRule.Half);
        var fit = Davidson.Fit(counts);
        var log = duels.Sum(duel => LogLikelihood(duel, fit, models));
        return new Dictionary<string, object?> { ["log_strength"] = Named(models, fit.LogStrengths), ["nu"] = fit.Nu, ["log_likelihood"] = log };
    }

    static double LogLikelihood(Duel duel, StrengthFit fit, string[] models)
    {
        var (a, b) = (Math.Exp(fit.LogStrengths[Array.IndexOf(models, duel.A)]), Math.Exp(fit.LogStrengths[Array.IndexOf(models, duel.B)]));
        var (tie, all) = (fit.Nu!.Value * Math.Sqrt(a * b), a + b + fit.Nu!.Value * Math.Sqrt(a * b));
        return duel.AWins * Math.Log(a / all) + duel.BWins * Math.Log(b / all) + (duel.Ties == 0 ? 0 : duel.Ties * Math.Log(tie / all));
    }

    static EloRating Played(ReferenceCase one, bool reversed, List<object?>? after)
    {
        var elo = new EloRating(one.Number("K"), one.Number("initial"), one.Number("scale"));
        var games = one.Node("games")!.AsArray().Select(game => (A: game![0]!.ToString(), B: game[1]!.ToString(), Score: ReferenceCase.Number(game[2])));
        foreach (var (a, b, score) in reversed ? games.Reverse() : games)
        {
            elo.Play(a, b, score);
            after?.Add(new Dictionary<string, object?> { [a] = elo[a], [b] = elo[b] });
        }
        return elo;
    }

    static Dictionary<string, object?> Elo(ReferenceCase one)
    {
        var after = new List<object?>();
        var elo = Played(one, reversed: false, after);
        return new() { ["K"] = one.Number("K"), ["initial"] = one.Number("initial"), ["scale"] = one.Number("scale"), ["after_each_game"] = after, ["final"] = Ratings(elo) };
    }

    static Dictionary<string, object?> Ratings(EloRating elo) => elo.Ratings.ToDictionary(player => player.Key, player => (object?)player.Value);

    static object? Glicko(ReferenceCase one)
    {
        static GlickoPlayer Player(JsonNode node) => new(ReferenceCase.Number(node["rating"]), ReferenceCase.Number(node["rd"]), node["volatility"] is { } volatility ? ReferenceCase.Number(volatility) : 0.06);
        var (player, variance, delta) = Glicko2.After(Player(one.Node("player")!), [.. one.Node("opponents")!.AsArray().Select(game => (Player(game!), ReferenceCase.Number(game!["score"])))], one.Number("tau"));
        return new Dictionary<string, object?> { ["rating"] = player.Rating, ["rd"] = player.Deviation, ["volatility"] = player.Volatility, ["v"] = variance, ["delta"] = delta };
    }

    static TrueSkill Skill(ReferenceCase one) => new(one.Number("beta"), one.Number("tau"), one.Number("draw_probability"));

    static (List<object?> After, Dictionary<string, SkillBelief> Last) Skills(ReferenceCase one)
    {
        var (after, beliefs, skill) = (new List<object?>(), new Dictionary<string, SkillBelief>(), Skill(one));
        foreach (var game in one.Node("games")!.AsArray())
        {
            var (a, b, score) = (game![0]!.ToString(), game[1]!.ToString(), ReferenceCase.Number(game[2]));
            SkillBelief Of(string player) => beliefs.GetValueOrDefault(player) ?? new(one.Number("mu"), one.Number("sigma"));
            if (score == 0)
                (beliefs[b], beliefs[a]) = skill.Win(Of(b), Of(a));
            else
                (beliefs[a], beliefs[b]) = score == 1 ? skill.Win(Of(a), Of(b)) : skill.Draw(Of(a), Of(b));
            after.Add(new Dictionary<string, object?> { [a] = Numbers(beliefs[a]), [b] = Numbers(beliefs[b]) });
        }
        return (after, beliefs);
    }

    static object SingleDraw(ReferenceCase one)
    {
        var before = one.Node("single_draw")!["before"]!;
        SkillBelief Of(int place) => new(ReferenceCase.Number(before[place]![0]), ReferenceCase.Number(before[place]![1]));
        var (first, second) = Skill(one).Draw(Of(0), Of(1));
        return new Dictionary<string, object?> { ["before"] = new[] { Numbers(Of(0)), Numbers(Of(1)) }, ["after"] = new[] { Numbers(first), Numbers(second) } };
    }

    static double[] Numbers(SkillBelief belief) => [belief.Mean, belief.Deviation];
}
