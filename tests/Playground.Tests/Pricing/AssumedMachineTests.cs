using Playground.Pricing;
using Playground.Pricing.LocalCosts;

namespace Playground.Tests.Pricing;

public sealed class AssumedMachineTests
{
    [Theory]
    [InlineData("EUR", "EUR")]
    [InlineData("USD", "USD")]
    [InlineData("JPY", "EUR")]
    public void In_AnyCurrency_IsAProfileThatReckonsAndSaysItIsAssumed(string shown, string currency)
    {
        var profile = AssumedMachine.In(shown);

        Assert.Equal((true, currency), (profile.IsAssumed, profile.Currency));
        Assert.Empty(MachineCostCheck.Faults(profile));
    }

    [Fact]
    public void CostFile_AssumedProfile_IsReadAsItWasWrittenAndOthersSayNothingOfIt()
    {
        var entries = CostEntries.None with { Machine = [new(new DateOnly(2026, 7, 1), AssumedMachine.In("EUR")), new(new DateOnly(2026, 7, 2), AssumedMachine.In("EUR") with { IsAssumed = false })] };
        using var stream = new MemoryStream();

        CostFile.Write(stream, entries);

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(System.Text.Encoding.UTF8.GetString(stream.ToArray()), "isAssumed"));
        stream.Position = 0;
        Assert.Equal(entries.Machine, CostFile.Read(stream, "costs.json").Machine);
    }
}
