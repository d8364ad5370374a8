using Playground.Statistics.Leaderboards;
using Playground.Statistics.Ranking;
using Playground.Statistics.Votes;

namespace Playground.Statistics.Tests;

public class BradleyTerryTests
{
    // Wins of the row over the column, American League East 1987 (Agresti 2002, Categorical Data Analysis, table 10.10).
    static readonly int[,] Baseball =
    {
        { 0, 7, 9, 7, 7, 9, 11 },
        { 6, 0, 7, 5, 11, 9, 9 },
        { 4, 6, 0, 7, 7, 8, 12 },
        { 6, 8, 6, 0, 6, 7, 10 },
        { 6, 2, 6, 7, 0, 7, 12 },
        { 4, 4, 5, 6, 6, 0, 6 },
        { 2, 4, 1, 3, 1, 7, 0 },
    };

    // Milwaukee, Detroit, Toronto, New York, Boston, Cleveland against Baltimore, as the R package BradleyTerry2 prints them.
    static readonly double[] BaseballStrengths = [1.5814, 1.4364, 1.2945, 1.2476, 1.1077, 0.6839];

    [Fact]
    public void Fit_BaseballSeason_HasThePublishedStrengths()
    {
        var votes = new List<PackedVote>();
        for (var i = 0; i < 7; i++)
            for (var j = 0; j < 7; j++)
                votes.AddRange(Enumerable.Repeat(new PackedVote(i, j, VoteOutcome.A), Baseball[i, j]));

        var fit = Fit(new VoteTable(["MIL", "DET", "TOR", "NY", "BOS", "CLE", "BAL"], [], votes.ToArray()));

        for (var team = 0; team < 6; team++)
            Assert.Equal(BaseballStrengths[team], fit.LogStrengths[team] - fit.LogStrengths[6], 0.00006);
    }

    [Theory]
    [InlineData(3, 60, 1)]
    [InlineData(5, 300, 2)]
    [InlineData(8, 1500, 3)]
    public void Fit_SimulatedVotes_AgreesWithASlowReference(int models, int count, ulong seed)
    {
        var votes = TestVotes.Simulate(TestVotes.Ladder(models), count, seed);
        var reference = new ReferenceFit(votes, davidson: false);

        var fit = Fit(votes);

        for (var model = 0; model < models; model++)
        {
            Assert.Equal(reference.Strengths[model], fit.LogStrengths[model], 1e-8);
            Assert.Equal(Math.Sqrt(reference.Covariance[model, model]), fit.StandardError(model), 1e-6);
        }
        Assert.Equal(0, fit.LogStrengths.Sum(), 1e-12);
        Assert.False(fit.WasRescued);
    }

    [Fact]
    public void Fit_TwoModels_HasTheClosedForm()
    {
        var fit = Fit(TestVotes.Of("a>b*30", "b>a*10"));

        Assert.Equal(Math.Log(3), fit.LogStrengths[0] - fit.LogStrengths[1], 1e-12);
        Assert.Equal(Math.Sqrt(1 / 30.0 + 1 / 10.0), fit.DifferenceError(0, 1), 1e-12);
        Assert.Equal(0.75, fit.ExpectedScore(0, 1), 1e-12);
        Assert.Equal(0.25, fit.ScoreAgainstAverage(1), 1e-12);
    }

    [Fact]
    public void Fit_Ties_CountAsHalfAWinForEach()
    {
        var tied = Fit(TestVotes.Of("a>b*8", "b>a*3", "a=b*6", "b>c*5", "c>b*2", "c=a*4"));
        var halved = Fit(TestVotes.Of("a>b*22", "b>a*12", "b>c*10", "c>b*4", "c>a*4", "a>c*4"));

        for (var model = 0; model < 3; model++)
            Assert.Equal(halved.LogStrengths[model], tied.LogStrengths[model], 1e-10);
    }

    [Fact]
    public void Of_BothBad_IsATieOrNothing()
    {
        var votes = TestVotes.Of("a>b*4", "b>a*2", "a!b*3");

        Assert.Equal([4, 2, 3], PairCounts.Of(votes, BothBadRule.Half).Cells);
        Assert.Equal([4, 2, 0], PairCounts.Of(votes, BothBadRule.Exclude).Cells);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Fit_SidesSwappedAndModelsRelabelled_IsTheSame(ulong seed)
    {
        var votes = TestVotes.Simulate(TestVotes.Ladder(6), 400, seed);
        int[] relabelled = [3, 0, 5, 1, 4, 2];
        var changed = votes.Votes.ToArray().Select(vote => new PackedVote(relabelled[vote.B], relabelled[vote.A], Swapped(vote.Outcome))).ToArray();

        var fit = Fit(votes);
        var again = Fit(new VoteTable(votes.Models, [], changed));

        for (var model = 0; model < 6; model++)
        {
            Assert.Equal(fit.LogStrengths[model], again.LogStrengths[relabelled[model]], 1e-10);
            Assert.Equal(fit.StandardError(model), again.StandardError(relabelled[model]), 1e-10);
        }
    }

    [Fact]
    public void Fit_AWinsInACircle_AreAllEqual()
    {
        var fit = Fit(TestVotes.Of("a>b*9", "b>c*9", "c>a*9"));

        Assert.Equal(ConnectivityKind.Connected, fit.Connectivity.Kind);
        Assert.All(fit.LogStrengths, strength => Assert.Equal(0, strength, 1e-10));
    }

    [Fact]
    public void Fit_AModelThatNeverLost_IsRegularisedAndFinite()
    {
        var fit = Fit(TestVotes.Of("a>b*10", "a>c*10", "b>c*3", "c>b*2"));

        Assert.True(fit.WasRescued);
        Assert.Equal(BradleyTerry.RescueRidge, fit.Ridge);
        Assert.Equal(ConnectivityKind.OneSided, fit.Connectivity.Kind);
        Assert.InRange(fit.LogStrengths[0], 0.5, 5);
        Assert.All(Enumerable.Range(0, 3), model => Assert.InRange(fit.StandardError(model), 0.1, 2));
    }

    [Fact]
    public void Fit_GroupsThatNeverMet_AreRegularisedAndUnsure()
    {
        var fit = Fit(TestVotes.Of("a>b*6", "b>a*4", "c>d*5", "d>c*5"));

        Assert.True(fit.WasRescued);
        Assert.Equal(ConnectivityKind.Disconnected, fit.Connectivity.Kind);
        // Without the other group, a's strength is about √(prior variance): far less sure than within its group.
        Assert.True(fit.DifferenceError(0, 2) > 1.5 * fit.DifferenceError(0, 1));
    }

    [Fact]
    public void Rank_GroupsThatNeverMet_AreRankedEachForItself()
    {
        var ranked = LeaderboardCalculator.Calculate(TestVotes.Of("a>b*60", "b>a*20", "c>d*5", "d>c*5"), new()).Leaderboard;

        Assert.Equal([["a", "b"], ["c", "d"]], ranked.Settings.Islands!);
        Assert.Equal([("a", 1, 1), ("b", 2, 2), ("c", 1, 2), ("d", 1, 2)], ranked.Models.OrderBy(row => row.Model).Select(row => (row.Model, row.RankLow, row.RankHigh)));
    }

    [Fact]
    public void Rank_AllMet_HasNoIslands() =>
        Assert.Null(LeaderboardCalculator.Calculate(TestVotes.Of("a>b*6", "b>a*4", "b>c*5", "c>b*5"), new()).Leaderboard.Settings.Islands);

    [Fact]
    public void Fit_Ridge_DrawsStrengthsTogether()
    {
        var counts = PairCounts.Of(TestVotes.Of("a>b*30", "b>a*10"), BothBadRule.Half);

        var difference = BradleyTerry.Fit(counts, ridge: 2).LogStrengths[0] * 2;

        // The score at the maximum: 30 − 40·σ(d) = λ·θ with θ = d/2.
        Assert.Equal(0, 30 - 40 / (1 + Math.Exp(-difference)) - 2 * difference / 2, 1e-9);
    }

    [Fact]
    public void Fit_NoVotes_IsRefused() =>
        Assert.Throws<VotesNotRankableException>(() => BradleyTerry.Fit(PairCounts.Of(VoteTable.Empty, BothBadRule.Half)));

    [Fact]
    public void ProbabilityStronger_BothWays_SumsToOne()
    {
        var fit = Fit(TestVotes.Simulate(TestVotes.Ladder(4), 200, 5));

        Assert.Equal(1, fit.ProbabilityStronger(3, 0) + fit.ProbabilityStronger(0, 3), 1e-12);
        Assert.True(fit.ProbabilityStronger(3, 0) > 0.99);
        Assert.Equal(0.5, fit.ProbabilityStronger(2, 2));
    }

    static StrengthFit Fit(VoteTable votes) => BradleyTerry.Fit(PairCounts.Of(votes, BothBadRule.Half));

    static VoteOutcome Swapped(VoteOutcome outcome) => outcome switch { VoteOutcome.A => VoteOutcome.B, VoteOutcome.B => VoteOutcome.A, _ => outcome };
}
