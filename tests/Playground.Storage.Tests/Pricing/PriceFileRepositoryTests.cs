using Playground.Pricing;
using Playground.Settings;
using Playground.Storage.Pricing;
using Playground.Testing.Storage;
using static Playground.Testing.Prices;

namespace Playground.Storage.Tests.Pricing;

public sealed class PriceFileRepositoryTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_NoFile_IsEmpty() => Assert.Empty(Store().Read());

    [Fact]
    public async Task Change_EveryField_ComesBack()
    {
        var row = new PriceRow("a/x", new PriceTerms
        {
            Tier = "flex",
            AboveInputTokens = 200_000,
            Input = 0.1m,
            CachedInput = 0.003625m,
            CacheWrite = 1,
            Output = 2,
            Reasoning = 3,
            ImageInput = 4,
            ImageOutput = 5,
            AudioInput = 6,
            AudioOutput = 7,
            PerRequest = 8,
            PerImage = 9,
            PerAudioSecond = 10,
            Currency = "EUR",
            ValidFrom = Day("2026-01-01"),
            ValidUntil = Day("2026-12-31"),
            Source = "entered",
            ReadOn = Day("2026-02-03"),
        });

        await Store().ChangeAsync(_ => [row]);

        Assert.Equal([row], Store().Read());
    }

    [Fact]
    public async Task Read_Unchanged_IsTheSameList()
    {
        var store = Store();
        await store.ChangeAsync(_ => [Row("a/x")]);

        Assert.Same(store.Read(), store.Read());
    }

    [Fact]
    public async Task Read_AnotherProcessChangedIt_SeesThat()
    {
        var (one, other) = (Store(), Store());
        Assert.Empty(one.Read());

        await other.ChangeAsync(_ => [Row("a/x")]);

        Assert.Equal("a/x", Assert.Single(one.Read()).Model);
    }

    [Fact]
    public async Task Change_ManyAtOnceFromSeveralStores_LosesNone()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => Store().ChangeAsync(rows => [.. rows, Row($"a/{number}")]))));

        Assert.Equal(12, Store().Read().Count);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*.tmp"));
    }

    [Fact]
    public async Task Change_Throws_LeavesTheFileAsItWas()
    {
        await Store().ChangeAsync(_ => [Row("a/x")]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store().ChangeAsync(_ => throw new InvalidOperationException()));

        Assert.Single(Store().Read());
    }

    [Theory]
    [InlineData("nonsense", "can't be read as prices")]
    [InlineData("{}", "can't be read as prices")]
    [InlineData("""{"prices":[{"models":["a/x"],"price":{"input":"cheap"}}]}""", "$.prices[0].price.input")]
    [InlineData("""{"prices":[{"models":[null],"price":{"input":1}}]}""", "the model is \"\"")]
    [InlineData("""{"prices":[{"models":["a/x"],"price":{"input":-1}}]}""", "a/x: input is -1; expected 0 or more.")]
    [InlineData("""{"prices":[{"models":["a/x"],"price":{"input":1}},{"models":["a/x"],"price":{"input":2}}]}""", "there are two prices")]
    public async Task Read_BrokenFile_SaysWhatIsWrongAndIsLeftAlone(string content, string fault)
    {
        var file = _folder.File("prices.json");
        await File.WriteAllTextAsync(file, content);

        var refusal = Assert.Throws<InvalidPricesException>(() => Store().Read());

        Assert.Contains(fault, refusal.Message);
        Assert.Contains(file, refusal.Message);
        await Assert.ThrowsAsync<InvalidPricesException>(() => Store().ChangeAsync(rows => [.. rows, Row("a/y")]));
        Assert.Equal(content, await File.ReadAllTextAsync(file));
    }

    PriceFileRepository Store() => new(new PlaygroundPaths(_folder.Path, _folder.Path), TimeProvider.System);
}
