using Playground.Statistics.Leaderboards;
using Playground.Statistics.Votes;

namespace Playground.Statistics.Tests;

public class BootstrapTests
{
    static readonly LeaderboardOptions Options = new() { Interval = IntervalKind.Bootstrap, Rounds = 400, Seed = 7 };

    [Theory]
    [InlineData(TieRule.Half)]
    [InlineData(TieRule.Davidson)]
    public void Calculate_IndependentVotes_ErrorsAreNearTheSandwich(TieRule ties)
    {
        var votes = TestVotes.Simulate(TestVotes.Ladder(5), 3000, 1);

        var sandwich = LeaderboardCalculator.Calculate(votes, Options with { Ties = ties, Interval = IntervalKind.Sandwich }).Leaderboard;
        var bootstrap = LeaderboardCalculator.Calculate(votes, Options with { Ties = ties }).Leaderboard;

        Assert.Equal("votes", bootstrap.Settings.Resampled);
        foreach (var (expected, found) in sandwich.Models.Zip(bootstrap.Models))
        {
            Assert.InRange(found.StandardError / expected.StandardError, 0.85, 1.15);
            Assert.Equal(expected.LogStrength, found.LogStrength);
            Assert.InRange(found.Lower, expected.Lower - 8, expected.Lower + 8);
            Assert.InRange(found.Upper, expected.Upper - 8, expected.Upper + 8);
        }
    }

    [Fact]
    public void Calculate_SameSeed_GivesTheSameNumbers()
    {
        var votes = TestVotes.Simulate(TestVotes.Ladder(4), 300, 2, raters: 40);

        var first = LeaderboardCalculator.Calculate(votes, Options).Leaderboard;
        var second = LeaderboardCalculator.Calculate(votes, Options).Leaderboard;
        var other = LeaderboardCalculator.Calculate(votes, Options with { Seed = 8 }).Leaderboard;

        Assert.Equal(first.Models, second.Models);
        Assert.NotEqual(first.Models, other.Models);
    }

    // Each rater casts sixteen equal votes, so there are only a sixteenth as many independent judgements: errors four times as large.
    [Fact]
    public void Calculate_RatersWhoRepeatThemselves_AreDrawnWhole()
    {
        var single = TestVotes.Simulate(TestVotes.Ladder(4), 400, 3).Votes.ToArray();
        var repeated = single.SelectMany((vote, rater) => Enumerable.Repeat(new PackedVote(vote.A, vote.B, vote.Outcome, rater), 16)).ToArray();
        string[] models = ["a", "b", "c", "d"];
        string[] raters = [.. Enumerable.Range(0, 400).Select(rater => $"r{rater}")];

        var clustered = LeaderboardCalculator.Calculate(new VoteTable(models, raters, repeated), Options).Leaderboard;
        var naive = LeaderboardCalculator.Calculate(new VoteTable(models, raters, repeated), Options with { Interval = IntervalKind.Sandwich }).Leaderboard;

        Assert.Equal("raters", clustered.Settings.Resampled);
        foreach (var (wide, narrow) in clustered.Models.Zip(naive.Models))
            Assert.InRange(wide.StandardError / narrow.StandardError, 3.3, 4.8);
    }

    [Fact]
    public void Calculate_UnknownRatersAmongKnown_CountOneByOne()
    {
        var known = TestVotes.Simulate(TestVotes.Ladder(3), 200, 4, raters: 30);
        PackedVote[] mixed = [.. known.Votes.ToArray(), .. TestVotes.Simulate(TestVotes.Ladder(3), 200, 5).Votes];

        var board = LeaderboardCalculator.Calculate(new VoteTable(known.Models, known.Raters, mixed), Options).Leaderboard;

        Assert.Equal("raters", board.Settings.Resampled);
        Assert.Empty(board.Settings.Notes);
    }

    [Fact]
    public void Calculate_OneRater_DrawsVotesAndSaysSo()
    {
        var board = LeaderboardCalculator.Calculate(TestVotes.Simulate(TestVotes.Ladder(3), 200, 6, raters: 1), Options).Leaderboard;

        Assert.Equal("votes", board.Settings.Resampled);
        Assert.Contains("one rater", Assert.Single(board.Settings.Notes));
    }

    // Draws from so few votes are often one-sided; every round must stay finite.
    [Fact]
    public void Calculate_FewVotes_StaysFinite()
    {
        var board = LeaderboardCalculator.Calculate(TestVotes.Of("a>b*3", "b>a", "b>c*2", "c>b"), Options).Leaderboard;

        Assert.Equal("bootstrap", board.Settings.Interval);
        Assert.All(board.Models, row => Assert.InRange(row.Upper - row.Lower, 10, 5000));
    }
}
