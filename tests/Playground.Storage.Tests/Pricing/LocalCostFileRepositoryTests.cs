using Playground.Pricing;
using Playground.Pricing.LocalCosts;
using Playground.Settings;
using Playground.Storage.Pricing;
using Playground.Testing.Storage;

namespace Playground.Storage.Tests.Pricing;

public sealed class LocalCostFileRepositoryTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Change_EveryField_ComesBack()
    {
        var entries = new CostEntries
        {
            Machine = [new(new DateOnly(2026, 7, 1), new() { Currency = "USD", HardwarePrice = 2200.5m, Utilisation = 0.35m, RentPerHour = 1.25m, PowerOrigin = Playground.Metrics.NumberOrigin.Measured })],
            Rates = [new("USD", "EUR", 0.86m, new DateOnly(2026, 7, 1))],
            Currency = "EUR",
        };

        await Store().ChangeAsync(_ => entries);

        var read = Store().Read();
        Assert.Equal(entries.Machine, read.Machine);
        Assert.Equal(entries.Rates, read.Rates);
        Assert.Equal("EUR", read.Currency);
    }

    [Theory]
    [InlineData("nonsense", "can't be read as costs")]
    [InlineData("""{"currency":"XXX"}""", "currency is \"XXX\"")]
    public async Task Read_BrokenFile_SaysWhatIsWrongAndIsLeftAlone(string content, string fault)
    {
        await File.WriteAllTextAsync(_folder.File("costs.json"), content);

        Assert.Contains(fault, Assert.Throws<InvalidPricesException>(() => Store().Read()).Message);
        await Assert.ThrowsAsync<InvalidPricesException>(() => Store().ChangeAsync(_ => CostEntries.None));
        Assert.Equal(content, await File.ReadAllTextAsync(_folder.File("costs.json")));
    }

    LocalCostFileRepository Store() => new(new PlaygroundPaths(_folder.Path, _folder.Path), TimeProvider.System);
}
