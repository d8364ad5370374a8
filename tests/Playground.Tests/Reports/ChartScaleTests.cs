using Playground.Reports.Charts;

namespace Playground.Tests.Reports;

public sealed class ChartScaleTests
{
    [Theory]
    [InlineData(983, 1107, new double[] { 950, 1000, 1050, 1100, 1150 })]
    [InlineData(0, 1, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(1000, 1000, new double[] { 800, 1000, 1200 })]
    public void Linear_Values_EndsAtRoundNumbers(double low, double high, double[] ticks) =>
        Assert.Equal(ticks, ChartScale.Linear(low, high, 0, 100).Ticks.Select(tick => Math.Round(tick, 6)));

    [Theory]
    [InlineData(0.3, 0.9, new[] { 0.2, 0.5, 1 })]
    [InlineData(0.002, 40, new[] { 0.001, 0.01, 0.1, 1, 10, 100 })]
    [InlineData(1, 1, new[] { 0.5, 1, 2 })]
    [InlineData(3, 3, new double[] { 2, 5 })]
    public void Logarithmic_Values_EndsAtTicks(double low, double high, double[] ticks) =>
        Assert.Equal(ticks, ChartScale.Logarithmic(low, high, 0, 100).Ticks.Select(tick => Math.Round(tick, 6)));

    [Fact]
    public void Place_ValueBeyondTheAxis_StandsAtItsEnd()
    {
        var scale = ChartScale.Linear(0, 10, 300, 20);

        Assert.Equal((300, 160, 20), (scale.Place(-5), scale.Place(5), scale.Place(12)));
        Assert.Equal(40, ChartScale.Logarithmic(1, 100, 40, 240).Place(0));
    }

    [Fact]
    public void Next_PointsAtOnePlace_LaysNoNameOnAnother()
    {
        var labels = new LabelPlaces([(100, 100, 6), (100, 100, 6)], 0, 400);

        var (first, second) = (labels.Next(100, 100, 6, 10), labels.Next(100, 100, 6, 10));

        Assert.Equal((111, 91, "start"), first);
        Assert.NotEqual(first, second);
    }
}
