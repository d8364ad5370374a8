using Playground.Statistics.Sampling;

namespace Playground.Statistics.Tests;

public class BinomialSamplerTests
{
    [Theory]
    [InlineData(20, 0.1)]
    [InlineData(1000, 0.004)]
    [InlineData(50, 0.5)]
    [InlineData(200, 0.9)]
    [InlineData(1_000_000, 0.0001)]
    public void Draw_ManyTimes_HasTheMomentsOfTheDistribution(int trials, double p)
    {
        const int draws = 40_000;
        var random = new SeededRandom(1);
        var values = Enumerable.Range(0, draws).Select(_ => (double)BinomialSampler.Draw(random, trials, p)).ToArray();

        var (mean, variance) = (trials * p, trials * p * (1 - p));
        var average = values.Average();
        var spread = values.Average(value => (value - average) * (value - average));
        // Five standard errors; the seed is fixed, so this holds always or never.
        Assert.Equal(mean, average, 5 * Math.Sqrt(variance / draws));
        Assert.Equal(variance, spread, 5 * variance * Math.Sqrt(2.5 / draws));
        Assert.All(values, value => Assert.InRange(value, 0, trials));
    }

    [Fact]
    public void Draw_SmallCounts_HasTheProbabilities()
    {
        const int draws = 100_000;
        var random = new SeededRandom(2);
        var shares = new double[31];
        for (var i = 0; i < draws; i++)
            shares[BinomialSampler.Draw(random, 30, 0.4)] += 1.0 / draws;

        var probability = Math.Pow(0.6, 30);
        for (var k = 0; k <= 30; k++)
        {
            Assert.Equal(probability, shares[k], 5 * Math.Sqrt(probability / draws) + 1e-4);
            probability *= 0.4 / 0.6 * (30 - k) / (k + 1);
        }
    }

    [Fact]
    public void Spread_AllDraws_LandInCellsWithWeight()
    {
        var drawn = new double[4];

        BinomialSampler.Spread(new SeededRandom(3), 1000, [1, 0, 2, 7], drawn);

        Assert.Equal(1000, drawn.Sum());
        Assert.Equal(0, drawn[1]);
        Assert.InRange(drawn[3], 600, 800);
    }
}
