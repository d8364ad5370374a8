using Playground.Statistics.Leaderboards;
using Playground.Statistics.Ranking;
using Playground.Statistics.Votes;

namespace Playground.Statistics.Tests;

public class LeaderboardCalculatorTests
{
    [Fact]
    public void Calculate_Votes_GivesRowsOfWhatWasCounted()
    {
        var board = LeaderboardCalculator.Calculate(TestVotes.Of("b>a*30", "a>b*10", "a=b*4", "a!b*2"), new()).Leaderboard;

        Assert.Equal(("bradley-terry", 46L), (board.Method, board.Votes));
        Assert.Equal(["b", "a"], board.Models.Select(row => row.Model));
        var first = board.Models[0];
        Assert.Equal((46, 30, 10, 6), (first.Votes, first.Wins, first.Losses, first.Ties));
        Assert.Equal(Math.Log(33 / 13.0) / 2, first.LogStrength, 1e-10);
        Assert.Equal(1000 + 400 / Math.Log(10) * first.LogStrength, first.Rating, 1e-9);
        Assert.Equal(first.Rating - 1.959963984540054 * first.StandardError * 400 / Math.Log(10), first.Lower, 1e-9);
        Assert.Equal((1, 1), (first.RankLow, first.RankHigh));
        Assert.Equal((2, 2), (board.Models[1].RankLow, board.Models[1].RankHigh));
    }

    [Fact]
    public void Calculate_StrongModelWithFewVotes_StandsBelowWhatItsIntervalReachesDownTo()
    {
        var board = LeaderboardCalculator.Calculate(TestVotes.Of("a>b*300", "b>a*200", "c>a*3", "a>c*2"), new()).Leaderboard;

        Assert.Equal(["a", "c", "b"], board.Models.Select(row => row.Model));
        Assert.Equal("c", board.Models.MaxBy(row => row.LogStrength)!.Model);
        Assert.Equal(board.Models.OrderByDescending(row => row.Lower), board.Models);
    }

    [Fact]
    public void Calculate_OverlappingIntervals_LeaveRanksOpen()
    {
        var board = LeaderboardCalculator.Calculate(TestVotes.Of("a>b*6", "b>a*5", "b>c*60", "c>b*5", "a>c*60", "c>a*5"), new()).Leaderboard;

        Assert.Equal([(1, 2), (1, 2), (3, 3)], board.Models.Select(row => (row.RankLow, row.RankHigh)));
    }

    [Fact]
    public void Calculate_Settings_SayHowItCameAbout()
    {
        var votes = TestVotes.Simulate(TestVotes.Ladder(3), 200, 1);
        var options = new LeaderboardOptions { Ties = TieRule.Davidson, BothBad = BothBadRule.Exclude };

        var board = LeaderboardCalculator.Calculate(votes, options, "math").Leaderboard;

        Assert.Equal(("davidson", "davidson", "exclude", "sandwich", "math"),
            (board.Method, board.Settings.Ties, board.Settings.BothBad, board.Settings.Interval, board.Settings.Category));
        Assert.True(board.Settings.Nu > 0);
        Assert.Null(board.Settings.Rounds);
        Assert.Equal(votes.Votes.ToArray().Count(vote => vote.Outcome != VoteOutcome.BothBad), board.Votes);
    }

    [Fact]
    public void Calculate_ModelsWithoutVotesThatCount_AreLeftOut()
    {
        var ranked = LeaderboardCalculator.Calculate(TestVotes.Of("x!y*5", "a>b*5", "b>a*4"), new() { BothBad = BothBadRule.Exclude });

        Assert.Equal(["a", "b"], ranked.Models);
        Assert.Equal(["a", "b"], ranked.Leaderboard.Models.Select(row => row.Model));
        Assert.Empty(ranked.Leaderboard.Settings.Notes);
    }

    [Fact]
    public void Calculate_OnlyTies_SaysThatIntervalsMeanNothing()
    {
        var board = LeaderboardCalculator.Calculate(TestVotes.Of("a=b*3", "b!c*2"), new()).Leaderboard;

        Assert.All(board.Models, row => Assert.Equal((0.0, 0.0), (row.LogStrength, row.StandardError)));
        Assert.Contains("Every vote is a tie", Assert.Single(board.Settings.Notes));
    }

    [Fact]
    public void Calculate_BootstrapWithModelsLeftOut_DrawsTheRightCells()
    {
        var simulated = TestVotes.Simulate(TestVotes.Ladder(3), 900, 2, raters: 60);
        PackedVote[] shifted = [new(0, 1, VoteOutcome.BothBad, 0), .. simulated.Votes.ToArray().Select(vote => new PackedVote(vote.A + 2, vote.B + 2, vote.Outcome, vote.Rater))];
        var votes = new VoteTable(["x", "y", "a", "b", "c"], simulated.Raters, shifted);
        var options = new LeaderboardOptions { BothBad = BothBadRule.Exclude, Interval = IntervalKind.Bootstrap, Rounds = 200 };

        var board = LeaderboardCalculator.Calculate(votes, options).Leaderboard;

        Assert.Equal(["c", "b", "a"], board.Models.Select(row => row.Model));
        Assert.All(board.Models, row => Assert.InRange(row.Rating, row.Lower, row.Upper));
    }

    [Theory]
    [InlineData(IntervalKind.Sandwich)]
    [InlineData(IntervalKind.Bootstrap)]
    public void Calculate_OneSidedVotes_SaysSoAndStaysFinite(IntervalKind interval)
    {
        var board = LeaderboardCalculator.Calculate(TestVotes.Of("a>b*7"), new() { Interval = interval }).Leaderboard;

        Assert.Equal("regularised", board.Settings.Interval);
        Assert.Contains("{a} > {b}", board.Settings.Notes[0]);
        Assert.Contains("regularised", board.Settings.Notes[1]);
        Assert.All(board.Models, row => Assert.InRange(row.Upper - row.Lower, 50, 2000));
    }

    [Fact]
    public void Calculate_NoVotes_IsRefused() =>
        Assert.Throws<VotesNotRankableException>(() => LeaderboardCalculator.Calculate(VoteTable.Empty, new()));

    [Fact]
    public void TryRank_WhatCannotBeRanked_SaysWhy()
    {
        string[] tooMany = [.. Enumerable.Range(0, PairCounts.MaxModels + 1).Select(number => $"m{number}")];

        Assert.Equal(NotRankableKind.NoVotes, LeaderboardCalculator.TryRank(VoteTable.Empty, new()).WhyNot!.Kind);
        Assert.Equal(NotRankableKind.NoVotes, LeaderboardCalculator.TryRank(TestVotes.Of("a!b"), new() { BothBad = BothBadRule.Exclude }).WhyNot!.Kind);
        Assert.Equal(NotRankableKind.OnlyTies, LeaderboardCalculator.TryRank(TestVotes.Of("a=b*5"), new() { Ties = TieRule.Davidson }).WhyNot!.Kind);
        var attempt = LeaderboardCalculator.TryRank(new VoteTable(tooMany, [], new PackedVote[] { new(0, 1, VoteOutcome.A) }), new());
        Assert.Null(attempt.Ranked);
        Assert.Equal($"There are {tooMany.Length} models; at most {PairCounts.MaxModels} can be ranked together.", attempt.WhyNot!.Message);
        Assert.Null(LeaderboardCalculator.TryRank(TestVotes.Of("a>b*5"), new()).WhyNot);
    }

    // A smaller run of the bench's coverage: 150 tournaments × 6 models; the bounds are four standard errors wide.
    [Theory]
    [InlineData(IntervalKind.Sandwich, TieRule.Half)]
    [InlineData(IntervalKind.Sandwich, TieRule.Davidson)]
    [InlineData(IntervalKind.Bootstrap, TieRule.Half)]
    public void Calculate_SimulatedTournaments_IntervalsCoverTheTruth(IntervalKind interval, TieRule ties)
    {
        var truth = TestVotes.Ladder(6);
        var options = new LeaderboardOptions { Interval = interval, Ties = ties, Rounds = 120 };
        var covered = 0;
        const int tournaments = 150;
        for (ulong seed = 0; seed < tournaments; seed++)
        {
            // Half wins estimate the true strengths only where there are no ties.
            var votes = TestVotes.Simulate(truth, 600, seed, nu: ties == TieRule.Davidson ? 0.5 : 0);
            foreach (var row in LeaderboardCalculator.Calculate(votes, options).Leaderboard.Models)
            {
                var strength = RatingScale.ToRating(truth[int.Parse(row.Model.AsSpan("model-".Length))]);
                covered += row.Lower <= strength && strength <= row.Upper ? 1 : 0;
            }
        }
        Assert.InRange(covered / (6.0 * tournaments), 0.92, 0.98);
    }
}
