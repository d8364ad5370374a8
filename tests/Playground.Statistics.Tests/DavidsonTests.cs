using Playground.Statistics.Ranking;
using Playground.Statistics.Votes;

namespace Playground.Statistics.Tests;

public class DavidsonTests
{
    [Theory]
    [InlineData(3, 80, 1)]
    [InlineData(5, 400, 2)]
    [InlineData(7, 900, 3)]
    public void Fit_SimulatedVotes_AgreesWithASlowReference(int models, int count, ulong seed)
    {
        var votes = TestVotes.Simulate(TestVotes.Ladder(models), count, seed);
        var reference = new ReferenceFit(votes, davidson: true);

        var fit = Fit(votes);

        for (var model = 0; model < models; model++)
        {
            Assert.Equal(reference.Strengths[model], fit.LogStrengths[model], 1e-8);
            Assert.Equal(Math.Sqrt(reference.Covariance[model, model]), fit.StandardError(model), 1e-6);
        }
        Assert.Equal(reference.Nu, fit.Nu!.Value, 1e-6);
        Assert.Equal(reference.NuError, fit.NuError!.Value, 1e-6);
    }

    [Fact]
    public void Fit_TwoModels_HasTheClosedForm()
    {
        var fit = Fit(TestVotes.Of("a>b*40", "b>a*10", "a=b*20"));

        Assert.Equal(Math.Log(4), fit.LogStrengths[0] - fit.LogStrengths[1], 1e-10);
        Assert.Equal(20 / Math.Sqrt(40 * 10), fit.Nu!.Value, 1e-10);
        Assert.Equal(50 / 70.0, fit.ExpectedScore(0, 1), 1e-10);
    }

    [Fact]
    public void Fit_NoTies_IsBradleyAndTerrys()
    {
        var votes = TestVotes.Of("a>b*8", "b>a*3", "b>c*5", "c>b*2", "c>a*4");

        var fit = Fit(votes);

        Assert.Equal(0, fit.Nu);
        Assert.Equal(BradleyTerry.Fit(PairCounts.Of(votes, BothBadRule.Half)).LogStrengths, fit.LogStrengths);
    }

    [Fact]
    public void Fit_OnlyTies_IsRefused() =>
        Assert.Throws<VotesNotRankableException>(() => Fit(TestVotes.Of("a=b*5", "b=c*5")));

    // a either wins or ties: ever larger strengths and ν together make b's win, which never came, ever less likely.
    [Fact]
    public void Fit_NoLossesButTies_IsRegularisedAndFinite()
    {
        var fit = Fit(TestVotes.Of("a>b*10", "a=b*5"));

        Assert.True(fit.WasRescued);
        Assert.True(double.IsFinite(fit.Nu!.Value));
        Assert.InRange(fit.LogStrengths[0], 0.3, 5);
    }

    // No pair was won both ways, but a circle with more wins than ties holds the strengths together.
    [Fact]
    public void Fit_ACircleOfWinsWithOneTie_IsFinite()
    {
        var fit = Fit(TestVotes.Of("a>b*5", "b>c*5", "c=a*5"));

        Assert.False(fit.WasRescued);
        Assert.All(fit.LogStrengths, strength => Assert.True(double.IsFinite(strength)));
    }

    static StrengthFit Fit(VoteTable votes) => Davidson.Fit(PairCounts.Of(votes, BothBadRule.Half));
}
