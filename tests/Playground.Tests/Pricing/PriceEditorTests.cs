using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Playground.Pricing;
using Playground.Testing;
using static Playground.Testing.Prices;

namespace Playground.Tests.Pricing;

public class PriceEditorTests
{
    readonly InMemoryPriceRepository _store = new();
    readonly PriceService _book;
    readonly PriceEditor _editor;

    public PriceEditorTests()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero));
        _book = new(Options.Create(new PricingOptions()), time, NullLogger<PriceService>.Instance, _store);
        _editor = new(_book, _store);
    }

    [Fact]
    public async Task Add_SameValuesAgain_AddsNothing()
    {
        await _editor.AddAsync([Row("a/x", 1, from: "2026-09-01")]);

        var change = await _editor.AddAsync([Row("a/x", 1, from: "2026-09-08")]);

        Assert.Equal((0, 1), (change.Added.Count, change.Unchanged));
        Assert.Single(_store.Rows);
    }

    [Fact]
    public async Task Add_ChangedValues_StartsANewPeriodAndKeepsTheOldOne()
    {
        await _editor.AddAsync([Row("a/x", 1, from: "2026-09-01")]);

        await _editor.AddAsync([Row("a/x", 3, from: "2026-09-08")]);

        Assert.Equal(1m, _book.Find("a/x", Day("2026-09-07"))!.Input);
        Assert.Equal(3m, _book.Find("a/x", Day("2026-09-08"))!.Input);
    }

    [Fact]
    public async Task Remove_OwnPrice_TheOneBeforeHoldsOn()
    {
        await _editor.AddAsync([Row("a/x", 1, from: "2026-09-01"), Row("a/x", 3, from: "2026-09-08")]);

        Assert.True(await _editor.RemoveAsync(Row("a/x", 3, from: "2026-09-08")));

        Assert.Equal(1m, _book.Find("a/x", Day("2026-09-08"))!.Input);
    }

    [Fact]
    public async Task Remove_ShippedPrice_ChangesNothing()
    {
        await _editor.AddAsync([Row("a/x", 1, from: "2026-09-01")]);

        Assert.False(await _editor.RemoveAsync(ShippedPrices.Catalog.InForce("openai/gpt-4o", Day("2026-08-01"))[0]));

        Assert.Single(_store.Rows);
    }

    [Fact]
    public async Task Add_WhatTheShippedListSays_AddsNothing()
    {
        var shipped = ShippedPrices.Catalog.InForce("openai/gpt-5.4", Day("2026-08-01")).Select(row => row with { Price = row.Price with { ValidFrom = Day("2026-09-01") } }).ToArray();

        Assert.Empty((await _editor.AddAsync(shipped)).Added);
    }

    [Fact]
    public async Task Add_OnlyTheStandardPriceDiffersFromTheShippedOne_KeepsTheThresholdInForce()
    {
        var rows = ShippedPrices.Catalog.InForce("openai/gpt-5.4", Day("2026-08-01")).Where(row => row.Series.Tier is null)
            .Select(row => row with { Price = row.Price with { ValidFrom = Day("2026-09-01"), Input = row.Series.AboveInputTokens is null ? 9 : row.Price.Input } }).ToArray();

        await _editor.AddAsync(rows);

        var price = _book.Find("openai/gpt-5.4")!;
        Assert.Equal((9m, 5m), (price.For(null, 1)!.Input, price.For(null, 300_000)!.Input));
    }

    [Fact]
    public async Task Add_OnlyAThreshold_KeepsTheShippedStandardPrice()
    {
        await _editor.AddAsync([Row("openai/gpt-4o", 9, from: "2026-09-01", above: 100_000)]);

        var price = _book.Find("openai/gpt-4o")!;
        Assert.Equal((2.5m, 9m), (price.For(null, 1)!.Input, price.For(null, 100_001)!.Input));
    }

    [Fact]
    public async Task Add_OnlyAThresholdOfAnUnknownModel_IsRefused()
    {
        var refusal = await Assert.ThrowsAsync<InvalidPricesException>(() => _editor.AddAsync([Row("a/x", 9, above: 100_000)]));

        Assert.Equal(PricingFaultKind.ThresholdAlone, Assert.Single(refusal.Faults).Code);
        Assert.Empty(_store.Rows);
        await _editor.AddAsync([Row("a/x", 4), Row("a/x", 9, above: 100_000)]);
        Assert.Equal((4m, 9m), (_book.Find("a/x")!.For(null, 1)!.Input, _book.Find("a/x")!.For(null, 100_001)!.Input));
    }

    [Fact]
    public async Task Add_AnotherPriceFromTheSameDay_IsRefusedUnlessItReplaces()
    {
        await _editor.AddAsync([Row("a/x", 1, from: "2026-09-01")]);

        var refusal = await Assert.ThrowsAsync<InvalidPricesException>(() => _editor.AddAsync([Row("a/x", 3, from: "2026-09-01")]));
        Assert.Equal("1 of these prices differ from your own that begin on the same day, 2026-09-01: a/x. Let them begin on another day, or have yours replaced (--replace on the command line).", refusal.Message);
        Assert.Equal(1m, Assert.Single(_store.Rows).Price.Input);

        await _editor.AddAsync([Row("a/x", 3, from: "2026-09-01")], replace: true);
        Assert.Equal(3m, Assert.Single(_store.Rows).Price.Input);
    }

    [Fact]
    public async Task Add_PeriodInsideAnother_IsRefusedAndChangesNothing()
    {
        await _editor.AddAsync([Row("a/x", 1, from: "2026-09-01", until: "2026-12-31")]);

        var refusal = await Assert.ThrowsAsync<InvalidPricesException>(() => _editor.AddAsync([Row("a/x", 3, from: "2026-10-01")]));

        Assert.Contains("overlaps", refusal.Message);
        Assert.Single(_store.Rows);
    }

    [Fact]
    public async Task Add_FaultyRow_IsRefusedBeforeAnythingIsTouched()
    {
        _store.Fault = new InvalidOperationException("The store must not be asked.");

        await Assert.ThrowsAsync<InvalidPricesException>(() => _editor.AddAsync([Row("a/x", -1)]));
    }
}
