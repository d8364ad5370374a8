using Playground.Statistics.Leaderboards;
using Playground.Statistics.Ranking;
using Playground.Statistics.Votes;

namespace Playground.Statistics.Tests;

/// <summary>Models that never met are groups of their own: what is said of one doesn't depend on whether there are others.</summary>
public class GroupsTests
{
    static readonly string[] _three = ["a>b*30", "b>a*20", "b>c*25", "c>b*15", "a>c*22", "c>a*9", "a=c*5"];

    public static TheoryData<string[]> Strangers => new()
    {
        { ["v>w*6"] },
        { ["v>w*2", "x>y*2", "y>z*2"] },
        { ["v>w*4", "w>v*3", "v=w"] },
        { ["v>w*3", "w>x*2", "x>v", "y=z*5", "s>t", "t>s"] },
    };

    [Fact]
    public void Describe_TwoPairsThatNeverMet_NamesTheIslands()
    {
        var board = LeaderboardCalculator.Calculate(TestVotes.Of("a>b*2", "c>d*2"), new()).Leaderboard;

        Assert.Contains("{a, b} | {c, d}", board.Settings.Notes[0]);
        Assert.Equal("regularised", board.Settings.Interval);
        Assert.Contains("Within {a, b}", board.Settings.Notes[1]);
        Assert.Contains("{c} > {d}", board.Settings.Notes[2]);
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public void Calculate_WithStrangers_SaysTheSameOfTheOthers(string[] strangers)
    {
        foreach (var options in (LeaderboardOptions[])[new(), new() { BothBad = BothBadRule.Exclude }, new() { Interval = IntervalKind.Bootstrap, Rounds = 20 }])
        {
            var alone = LeaderboardCalculator.Calculate(TestVotes.Of(_three), options).Leaderboard;
            var beside = LeaderboardCalculator.Calculate(TestVotes.Of([.. _three, .. strangers]), options).Leaderboard;

            var known = alone.Models.ToDictionary(row => row.Model);
            foreach (var found in beside.Models.Take(known.Count))
            {
                Assert.Equal((known[found.Model].Rating, 0), (found.Rating, found.Group), Comparer);
                // Draws of votes differ with what there is to draw from.
                if (options.Interval == IntervalKind.Sandwich)
                    Assert.Equal((known[found.Model].RankLow, known[found.Model].RankHigh, known[found.Model].Lower, known[found.Model].Upper), (found.RankLow, found.RankHigh, found.Lower, found.Upper), Exactly);
            }
            Assert.All(beside.Models.GroupBy(row => row.Group), group => Assert.Equal(0, group.Sum(row => row.LogStrength), 1e-9));
        }
    }

    /// <summary>The strangers' own ranking is the one that their votes alone give.</summary>
    [Theory]
    [MemberData(nameof(Strangers))]
    public void Calculate_Strangers_AreRankedAsIfAlone(string[] strangers)
    {
        var beside = LeaderboardCalculator.Calculate(TestVotes.Of([.. _three, .. strangers]), new()).Leaderboard;
        var alone = LeaderboardCalculator.Calculate(TestVotes.Of(strangers), new()).Leaderboard.Models.ToDictionary(row => row.Model);

        foreach (var row in beside.Models.Where(row => row.Group > 0))
        {
            Assert.Equal((alone[row.Model].RankLow, alone[row.Model].RankHigh), (row.RankLow, row.RankHigh));
            Assert.Equal((alone[row.Model].Lower, alone[row.Model].Upper), (row.Lower, row.Upper), Comparer);
        }
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public void Calculate_Groups_StandOneAfterTheOtherWithTheirOwnRanks(string[] strangers)
    {
        var board = LeaderboardCalculator.Calculate(TestVotes.Of([.. strangers, .. _three]), new()).Leaderboard;

        Assert.Equal(board.Models.Select(row => row.Group).Order(), board.Models.Select(row => row.Group));
        Assert.Equal(board.Settings.Islands!.Select(island => island.Order()), board.InGroups().Select(group => group.Select(row => row.Model).Order()));
        Assert.Equal(board.InGroups().Select(group => group.Sum(row => row.Votes)).OrderDescending(), board.InGroups().Select(group => group.Sum(row => row.Votes)));
        Assert.All(board.InGroups(), group =>
        {
            Assert.Equal(1, group.Min(row => row.RankLow));
            Assert.All(group, row => Assert.InRange(row.RankHigh, row.RankLow, group.Count));
        });
    }

    [Fact]
    public void Davidson_WithStrangers_KeepsTheRatingsNearTheirOwn()
    {
        var options = new LeaderboardOptions { Ties = TieRule.Davidson };
        var alone = LeaderboardCalculator.Calculate(TestVotes.Of(_three), options).Leaderboard;
        var beside = LeaderboardCalculator.Calculate(TestVotes.Of([.. _three, "v>w*6"]), options).Leaderboard;

        // ν is one for all.
        foreach (var (expected, found) in alone.Models.Zip(beside.Models))
            Assert.InRange(found.Upper - found.Lower, (expected.Upper - expected.Lower) * 0.9, (expected.Upper - expected.Lower) * 1.1);
    }

    [Fact]
    public void Bootstrap_OfFewVotes_CountsTheRoundsThatWereRegularised()
    {
        var options = new LeaderboardOptions { Interval = IntervalKind.Bootstrap, Rounds = 500 };

        var few = LeaderboardCalculator.Calculate(TestVotes.Of("a>b*3", "b>a"), options).Leaderboard;
        var many = LeaderboardCalculator.Calculate(TestVotes.Of("a>b*300", "b>a*250"), options).Leaderboard;

        // (3/4)⁴ + (1/4)⁴ of the draws are one-sided: 0.320.
        Assert.InRange(few.Settings.IrregularRounds!.Value, 120, 200);
        Assert.Contains($"In {few.Settings.IrregularRounds} of 500 bootstrap rounds", few.Settings.Notes[^1]);
        Assert.Equal(0, many.Settings.IrregularRounds);
        Assert.DoesNotContain(many.Settings.Notes, note => note.Contains("rounds", StringComparison.Ordinal));
    }

    [Fact]
    public void Fit_BetweenGroups_KnowsNothing()
    {
        var fit = BradleyTerry.Fit(PairCounts.Of(TestVotes.Of("a>b*6", "b>a*4", "c>d*5", "d>c*5"), BothBadRule.Half));

        Assert.Equal(double.PositiveInfinity, fit.DifferenceError(0, 2));
        Assert.Equal(0.5, fit.ProbabilityStronger(0, 2));
        Assert.Equal(fit.ExpectedScore(0, 1), fit.ScoreAgainstAverage(0), 1e-12);
    }

    static readonly IEqualityComparer<(int, int, double, double)> Exactly = EqualityComparer<(int, int, double, double)>.Create((x, y) => (x.Item1, x.Item2) == (y.Item1, y.Item2) && Math.Abs(x.Item3 - y.Item3) < 1e-6 && Math.Abs(x.Item4 - y.Item4) < 1e-6);

    static readonly IEqualityComparer<(double, double)> Comparer = EqualityComparer<(double, double)>.Create((x, y) => Math.Abs(x.Item1 - y.Item1) < 1e-6 && Math.Abs(x.Item2 - y.Item2) < 1e-6);
}
