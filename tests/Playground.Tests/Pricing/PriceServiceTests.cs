using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Playground.Pricing;
using Playground.Testing;
using static Playground.Testing.Prices;

namespace Playground.Tests.Pricing;

public class PriceServiceTests
{
    readonly InMemoryPriceRepository _store = new();
    readonly PricingOptions _options = new();

    [Fact]
    public void Find_ShippedModel_HasVariantsForItsTiers()
    {
        var price = Book().Find("openai/gpt-5", Day("2026-08-01"))!;

        Assert.Equal(1.25m, price.Input);
        Assert.Equal(0.625m, price.For("flex", 10)!.Input);
        Assert.Equal(2.5m, price.For("priority", 10)!.Input);
        Assert.Null(price.For("scale", 10));
    }

    [Fact]
    public void Find_EndpointOfAnotherName_KnowsNoPrice() => Assert.Null(Book().Find("work/gpt-5", Day("2026-08-01")));

    [Fact]
    public void Find_EndpointSaidToCostTheSame_TakesTheProvidersPrice()
    {
        _options.Endpoints["work"] = "openai";

        Assert.Equal(1.25m, Book().Find("work/gpt-5", Day("2026-08-01"))!.Input);
    }

    [Fact]
    public void Find_BeforeThePriceWasSeen_IsNull() => Assert.Null(Book().Find("openai/gpt-5", Day("2025-01-01")));

    [Fact]
    public void Find_LocalModel_IsNull() => Assert.Null(Book().Find("nano-llama", Day("2026-08-01")));

    [Fact]
    public void Find_OwnPriceFromToday_WinsOverTheShippedOneFromThenOn()
    {
        _store.Rows = [Row("openai/gpt-4o", 7, from: "2026-09-01")];

        Assert.Equal(2.5m, Book().Find("openai/gpt-4o", Day("2026-08-31"))!.Input);
        Assert.Equal(7m, Book("2026-09-01").Find("openai/gpt-4o")!.Input);
    }

    [Fact]
    public void Find_OwnPriceOfATier_ReplacesItsShippedThresholdsAndLeavesOtherTiers()
    {
        _store.Rows = [Row("openai/gpt-5.4", 7, from: "2026-09-01")];

        var price = Book().Find("openai/gpt-5.4", Day("2026-09-01"))!;

        Assert.Equal(7m, price.For(null, 300_000)!.Input);
        Assert.Equal(1.25m, price.For("batch", 1000)!.Input);
    }

    [Fact]
    public void Find_OwnPricesNeverReadable_KnowsNoPriceAtAll()
    {
        _store.Fault = new InvalidPricesException(PricingFaultKind.NotPrices, $"prices.json is broken.");

        Assert.Null(Book().Find("openai/gpt-4o", Day("2026-08-01")));
    }

    [Fact]
    public void Find_OwnPricesBreakLater_KeepsThoseReadBefore()
    {
        _store.Rows = [Row("a/x", 7)];
        var book = Book();
        Assert.Equal(7m, book.Find("a/x")!.Input);

        _store.Fault = new InvalidPricesException(PricingFaultKind.NotPrices, $"prices.json is broken.");

        Assert.Equal(7m, book.Find("a/x")!.Input);
    }

    [Fact]
    public void Find_OwnPricesChange_SeesTheNewOnes()
    {
        var book = Book();
        Assert.Null(book.Find("a/x"));

        _store.Rows = [Row("a/x", 7)];

        Assert.Equal(7m, book.Find("a/x")!.Input);
    }

    PriceService Book(string today = "2026-08-01") => new(
        Options.Create(_options), new ManualTime(new DateTimeOffset(Day(today), TimeOnly.MinValue, TimeSpan.Zero)), NullLogger<PriceService>.Instance, _store);
}
