using Playground.Pricing;

namespace Playground.Tests.Pricing;

public class ModelPriceTests
{
    static readonly ModelPrice Price = new()
    {
        Input = 1,
        Output = 4,
        Variants =
        [
            new() { AboveInputTokens = 200_000, Input = 2, Output = 6 },
            new() { AboveInputTokens = 500_000, Input = 3, Output = 9 },
            new() { Tier = "batch", Input = 0.5m, Output = 2 },
            new() { Tier = "flex", Input = 0.6m, Output = 2.4m },
            new() { Tier = "flex", AboveInputTokens = 200_000, Input = 1.2m, Output = 3.6m },
        ],
    };

    [Theory]
    [InlineData(null, 1000, 1.0)]
    [InlineData("default", 1000, 1.0)]
    [InlineData("standard", 1000, 1.0)]
    [InlineData("STANDARD", 1000, 1.0)]
    [InlineData("on_demand", 1000, 1.0)]
    [InlineData("auto", 1000, 1.0)]
    [InlineData(null, 200_000, 1.0)]
    [InlineData(null, 200_001, 2.0)]
    [InlineData(null, 600_000, 3.0)]
    [InlineData("batch", 1000, 0.5)]
    [InlineData("Batches", 1000, 0.5)]
    [InlineData("flex", 200_000, 0.6)]
    [InlineData("flex", 200_001, 1.2)]
    [InlineData("batch", 200_001, null)]
    [InlineData("flex", 500_001, null)]
    [InlineData("priority", 1000, null)]
    [InlineData("scale", 1000, null)]
    public void For_TierAndLength_FindsTheOnePriceOrNone(string? tier, int inputTokens, double? input) =>
        Assert.Equal((decimal?)input, Price.For(tier, inputTokens)?.Input);

    [Fact]
    public void For_AnyRequest_LeavesNoVariants() => Assert.Null(Price.For(null, 10)!.Variants);
}
