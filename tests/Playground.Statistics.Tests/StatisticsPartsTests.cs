using Playground.Statistics.Intervals;
using Playground.Statistics.Leaderboards;
using Playground.Statistics.Ranking;
using Playground.Statistics.Votes;

namespace Playground.Statistics.Tests;

public class NormalDistributionTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(-1.959963984540054, 0.025)]
    [InlineData(3.5, 0.9997673709209645)]
    [InlineData(-6, 9.865876450376946e-10)]
    public void Cumulative_KnownPoints_HasTheirProbability(double z, double p)
    {
        Assert.Equal(p, NormalDistribution.Cumulative(z), 1e-14);
        Assert.Equal(z, NormalDistribution.Quantile(p), 1e-9);
    }
}

public class ShareIntervalTests
{
    // Newcombe 1998, Two-sided confidence intervals for the single proportion, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_PublishedExamples_HaveTheirBounds(long successes, long cases, double lower, double upper)
    {
        var interval = ShareInterval.Wilson(successes, cases)!;

        Assert.Equal(lower, interval.Lower, 5e-5);
        Assert.Equal(upper, interval.Upper, 5e-5);
    }

    [Fact]
    public void Wilson_NoCases_HasNone() => Assert.Null(ShareInterval.Wilson(0, 0));
}

public class OnlineEloTests
{
    [Fact]
    public void Rate_FirstVote_MovesBothByHalfOfK()
    {
        var ratings = OnlineElo.Rate(TestVotes.Of("a>b"), k: 32);

        Assert.Equal([1016, 984], ratings);
    }

    [Fact]
    public void Rate_ManyVotes_ApproachesTheStrengths()
    {
        var strengths = TestVotes.Ladder(4);

        var ratings = OnlineElo.Rate(TestVotes.Simulate(strengths, 40_000, 1, nu: 0));

        for (var model = 0; model < 4; model++)
            Assert.Equal(RatingScale.ToRating(strengths[model]), ratings[model], 40.0);
    }

    [Fact]
    public void Rate_BothBadExcluded_LeavesRatingsAlone() =>
        Assert.Equal([1000, 1000], OnlineElo.Rate(TestVotes.Of("a!b*3"), BothBadRule.Exclude));
}

public class VoteAuditTests
{
    [Fact]
    public void Of_Votes_CountsSidesTiesAndTimes()
    {
        AuditedVote[] votes =
        [
            new(VoteOutcome.A, TimeSpan.FromSeconds(1)), new(VoteOutcome.A, TimeSpan.FromSeconds(5)), new(VoteOutcome.B, TimeSpan.FromSeconds(30)),
            new(VoteOutcome.Tie, TimeSpan.FromSeconds(2)), new(VoteOutcome.BothBad),
        ];

        var audit = VoteAudit.Of(votes);

        Assert.Equal(5, audit.Votes);
        Assert.Equal(2 / 3.0, audit.LeftWins!.Share, 1e-12);
        Assert.Equal(0.2, audit.TieRate);
        Assert.Equal(0.2, audit.BothBadRate);
        Assert.Equal(TimeSpan.FromSeconds(3.5), audit.MedianDecisionTime);
        Assert.Equal(1, audit.Quick);
        Assert.Equal(4, audit.Timed);
    }

    [Fact]
    public void Of_NoVotes_KnowsNothing() => Assert.Equal(new VoteAudit(0, null, null, null, null, 0, 0), VoteAudit.Of([]));

    [Fact]
    public void PerRater_TwoRatersAndUnknown_AreApart()
    {
        var audits = VoteAudit.PerRater([new(VoteOutcome.A, null, "ann"), new(VoteOutcome.B, null, "bob"), new(VoteOutcome.B, null, "bob"), new(VoteOutcome.Tie)]);

        Assert.Equal(["", "ann", "bob"], audits.Keys.Order());
        Assert.Equal(2, audits["bob"].Votes);
    }
}

public class EnoughVotesTests
{
    [Fact]
    public void Judge_NotYetSeparated_TheVotesItAsksForSeparate()
    {
        var verdict = EnoughVotes.Judge(Fit("a>b*61", "b>a*39"), 0, 1);
        Assert.Equal(0.61, verdict.Score, 1e-10);
        Assert.True(verdict.Separated);

        var few = EnoughVotes.Judge(Fit("a>b*17", "b>a*11"), 0, 1);
        Assert.False(few.Separated);
        Assert.InRange(few.Margin, 0.15, 0.2);

        // The same share of wins in as many votes more as it asked for, and in nine tenths of them.
        var all = 28 + few.MoreVotes!.Value;
        Assert.True(EnoughVotes.Judge(Fit($"a>b*{Math.Ceiling(all * 17 / 28.0)}", $"b>a*{Math.Floor(all * 11 / 28.0)}"), 0, 1).Separated);
        var fewer = 28 + few.MoreVotes.Value * 0.9;
        Assert.False(EnoughVotes.Judge(Fit($"a>b*{Math.Floor(fewer * 17 / 28.0)}", $"b>a*{Math.Ceiling(fewer * 11 / 28.0)}"), 0, 1).Separated);
    }

    [Fact]
    public void Judge_Equals_WouldNeedMoreThanAnyoneCasts() => Assert.Null(EnoughVotes.Judge(Fit("a>b*50", "b>a*50"), 0, 1).MoreVotes);

    [Theory]
    [InlineData(null, null)]
    [InlineData(0L, 0.0)]
    [InlineData(37L, 37.0)]
    [InlineData(148L, 150.0)]
    [InlineData(5_686L, 5_700.0)]
    public void AboutMoreVotes_OfAnEstimate_HasTwoDigits(long? votes, double? expected) => Assert.Equal(expected, new PairVerdict(0.5, 0.1, false, votes).AboutMoreVotes);

    [Fact]
    public void Judge_Davidson_ScoresTiesAsHalf()
    {
        var fit = Davidson.Fit(PairCounts.Of(TestVotes.Of("a>b*12", "b>a*8", "a=b*10"), BothBadRule.Half));

        var verdict = EnoughVotes.Judge(fit, 0, 1);

        Assert.Equal(17 / 30.0, verdict.Score, 1e-10);
        Assert.True(verdict.MoreVotes > 0);
    }

    static StrengthFit Fit(params string[] results) => BradleyTerry.Fit(PairCounts.Of(TestVotes.Of(results), BothBadRule.Half));
}
