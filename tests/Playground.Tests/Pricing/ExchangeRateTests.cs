using Playground.Pricing;
using static Playground.Testing.Prices;

namespace Playground.Tests.Pricing;

public class ExchangeRateTests
{
    static readonly ExchangeRates Rates = new([new("USD", "EUR", 0.9m, Day("2026-10-01")), new("USD", "EUR", 0.8m, Day("2026-11-01"))]);

    [Theory]
    [InlineData("2026-10-31", 0.9)]
    [InlineData("2026-11-01", 0.8)]
    [InlineData("2026-12-24", 0.8)]
    public void Convert_SeveralRates_TakesTheNewestOfThatDayOrBefore(string date, decimal expected)
    {
        var converted = Rates.Convert(1, "USD", "EUR", Day(date))!;

        Assert.Equal((expected, "EUR", expected), (converted.Amount, converted.Currency, converted.Rate!.Rate));
    }

    [Fact]
    public void Convert_BeforeTheFirstRate_IsNull() => Assert.Null(Rates.Convert(1, "USD", "EUR", Day("2026-09-30")));

    [Fact]
    public void Convert_NoRateEntered_IsNull() => Assert.Null(Rates.Convert(1, "USD", "CHF", Day("2026-11-01")));

    [Fact]
    public void Convert_SameCurrency_NeedsNoRate() => Assert.Null(Rates.Convert(1, "CHF", "CHF", Day("2026-11-01"))!.Rate);

    [Theory]
    [InlineData("USD", "EURO", 1)]
    [InlineData("USD", "USD", 1)]
    [InlineData("USD", "EUR", 0)]
    [InlineData("USD", "EUR", -1)]
    public void Faults_ImpossibleRate_AreNamed(string from, string to, int rate) => Assert.NotEmpty(new ExchangeRate(from, to, rate, Day("2026-11-01")).Faults());

    [Fact]
    public void Faults_NoDate_IsNamed() => Assert.Contains("has no date", Assert.Single(new ExchangeRate("USD", "EUR", 1).Faults()).Message);
}
