using Playground.Comparisons;
using Playground.Statistics.Intervals;
using Playground.Testing;

namespace Playground.Tests.Comparisons;

public sealed class SpeedStatisticsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(999)]
    public void Of_AnyOrder_EqualsQuantilesOfSortedValues(int count)
    {
        var random = new Random(count);
        double[] values = [.. Enumerable.Range(0, count).Select(_ => Math.Round(random.NextDouble() * 20))];
        double[] sorted = [.. values.Order()];

        Assert.Equal(new SpeedStatistics(count, Quantiles.Of(sorted, 0.5), Quantiles.Of(sorted, 0.95)), SpeedStatistics.Of(values));
    }

    [Fact]
    public void Of_NoValues_IsUnknown() => Assert.Null(SpeedStatistics.Of([]));

    [Fact]
    public void Of_SharedAndFailedAnswers_AreLeftOutAndTheSharedCounted()
    {
        var speed = ModelSpeed.Of([Answer(1), Answer(3), Answer(50, shared: true), Answer(70, state: AnswerState.Failed)]);

        Assert.Equal(new SpeedStatistics(2, 2, 2.9), speed.Total! with { P95 = Math.Round(speed.Total.P95, 9) });
        Assert.Equal(1, speed.LeftOut);
    }

    static Answer Answer(double seconds, bool shared = false, AnswerState state = AnswerState.Completed)
    {
        var sent = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
        return new()
        {
            Id = "a",
            ComparisonId = "c",
            Turn = 0,
            Lane = 0,
            Model = TestModels.Card("m"),
            State = state,
            Timings = new() { SentAt = sent, EndedAt = sent.AddSeconds(seconds), SharedDevice = shared },
        };
    }
}
