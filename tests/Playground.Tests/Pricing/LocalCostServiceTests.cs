using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;
using Playground.Testing;

namespace Playground.Tests.Pricing;

public sealed class LocalCostServiceTests
{
    static readonly MachineCostProfile Machine = new() { HardwarePrice = 1000, Utilisation = 0.5m };
    readonly ManualTime _time = new(new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero));
    readonly InMemoryLocalCostRepository _store = new();

    internal static LocalCostService Book(ILocalCostRepository store, MachineCostProfile? configured = null, TimeProvider? time = null) =>
        new(Options.Create(new PricingOptions { Machine = configured }), time ?? TimeProvider.System, NullLogger<LocalCostService>.Instance, store);

    [Fact]
    public async Task SetMachine_OnTwoDays_KeepsBothAndUsesTheLater()
    {
        var book = Book(_store, time: _time);
        await book.SetMachineAsync(Machine);
        _time.Advance(TimeSpan.FromDays(3));

        await book.SetMachineAsync(Machine with { HardwarePrice = 2000 });

        Assert.Equal(2000, book.Machine()!.Profile.HardwarePrice);
        Assert.Equal([new DateOnly(2026, 7, 4), new DateOnly(2026, 7, 1)], book.Machines().Select(machine => machine.From!.Value));
    }

    [Fact]
    public async Task SetMachine_NoUtilisation_IsRefusedAndNothingKept()
    {
        var refusal = await Assert.ThrowsAsync<InvalidPricesException>(() => Book(_store).SetMachineAsync(Machine with { Utilisation = 0 }));

        Assert.Contains("a machine that never works has no cost per answer", refusal.Message);
        Assert.Empty(_store.Entries.Machine);
    }

    [Fact]
    public async Task Machine_EnteredAndConfigured_TheEnteredOneCounts()
    {
        var book = Book(_store, Machine with { HardwarePrice = 1 });
        Assert.Null(book.Machine()!.From);

        await book.SetMachineAsync(Machine);

        Assert.Equal(1000, book.Machine()!.Profile.HardwarePrice);
    }

    [Fact]
    public async Task AddRate_SameDayAndPair_CorrectsIt()
    {
        var book = Book(_store);
        var day = new DateOnly(2026, 7, 1);
        await book.AddRateAsync(new("USD", "EUR", 0.8m, day));

        await book.AddRateAsync(new("EUR", "USD", 1.1m, day));

        Assert.Equal(1.1m, Assert.Single(book.Rates()).Rate);
    }

    [Fact]
    public async Task AddRate_OfADayToCome_IsRefused()
    {
        var book = Book(_store);

        var refusal = await Assert.ThrowsAsync<InvalidPricesException>(() => book.AddRateAsync(new("USD", "EUR", 0.8m, book.Today.AddDays(1))));

        Assert.Equal(PricingFaultKind.RateToCome, Assert.Single(refusal.Faults).Code);
        Assert.Empty(book.Rates());
    }

    [Fact]
    public async Task RemoveRate_ThatWasEntered_IsGone()
    {
        var book = Book(_store);
        ExchangeRate wrong = new("USD", "EUR", 8, book.Today), right = new("USD", "GBP", 0.8m, book.Today);
        await book.AddRateAsync(wrong);
        await book.AddRateAsync(right);
        Assert.True(book.IsEntered(wrong));

        await book.RemoveRateAsync(wrong);

        Assert.Equal([right], book.Rates());
        Assert.False(book.IsEntered(wrong));
    }

    [Theory]
    [InlineData("USD", "USD", 1)]
    [InlineData("USD", "XXX", 1)]
    [InlineData("USD", "EUR", 0)]
    public async Task AddRate_Impossible_IsRefused(string from, string to, int rate) =>
        await Assert.ThrowsAsync<InvalidPricesException>(() => Book(_store).AddRateAsync(new(from, to, rate, new DateOnly(2026, 7, 1))));

    [Fact]
    public async Task Machine_FileBreaks_WhatWasReadIsUsedOn()
    {
        var book = Book(_store);
        await book.SetMachineAsync(Machine);
        Assert.NotNull(book.Machine());

        _store.Fault = new InvalidPricesException(PricingFaultKind.Unreadable, $"costs.json can't be read.");

        Assert.Equal(Machine, book.Machine()!.Profile);
    }
}
