using System.Globalization;
using Playground.Statistics.Leaderboards;
using Playground.Statistics.Ranking;
using Playground.Statistics.Sampling;
using Playground.Statistics.Votes;

namespace Playground.Bench;

/// <summary><c>coverage [TOURNAMENTS]</c>: how often 95% intervals hold the true strength, over simulated tournaments of several sizes.</summary>
static class CoverageBench
{
    public static int Run(string[] arguments)
    {
        var tournaments = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1000;
        Console.WriteLine($"{tournaments} tournaments each; share of 95% intervals that hold the true strength");
        foreach (var (models, votes) in ((int, int)[])[(5, 400), (10, 1000), (20, 4000)])
            foreach (var interval in Enum.GetValues<IntervalKind>())
                foreach (var ties in Enum.GetValues<TieRule>())
                {
                    var share = Cover(tournaments, models, votes, new LeaderboardOptions { Interval = interval, Ties = ties, Rounds = 200 });
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {models,3} models {votes,5} votes  {interval,-10} {ties,-9} {share:P2}"));
                }
        return 0;
    }

    static double Cover(int tournaments, int models, int votes, LeaderboardOptions options)
    {
        double[] truth = [.. Enumerable.Range(0, models).Select(i => 2.0 * i / (models - 1) - 1)];
        var covered = 0L;
        for (var tournament = 0; tournament < tournaments; tournament++)
        {
            var nu = options.Ties == TieRule.Davidson ? 0.5 : 0;
            var ranked = LeaderboardCalculator.Calculate(Play(truth, votes, nu, new SeededRandom((ulong)tournament)), options);
            foreach (var row in ranked.Leaderboard.Models)
            {
                var rating = RatingScale.ToRating(truth[int.Parse(row.Model, CultureInfo.InvariantCulture)]);
                covered += row.Lower <= rating && rating <= row.Upper ? 1 : 0;
            }
        }
        return (double)covered / tournaments / models;
    }

    static VoteTable Play(double[] strengths, int count, double nu, SeededRandom random)
    {
        var votes = new PackedVote[count];
        for (var i = 0; i < count; i++)
        {
            var a = random.NextIndex(strengths.Length);
            var b = (a + 1 + random.NextIndex(strengths.Length - 1)) % strengths.Length;
            var root = Math.Exp((strengths[a] - strengths[b]) / 2);
            var drawn = random.NextDouble() * (root + 1 / root + nu);
            votes[i] = new PackedVote(a, b, drawn < root ? VoteOutcome.A : drawn < root + 1 / root ? VoteOutcome.B : VoteOutcome.Tie);
        }
        return new VoteTable([.. strengths.Select((_, model) => model.ToString(CultureInfo.InvariantCulture))], [], votes);
    }
}
