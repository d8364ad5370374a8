using System.Globalization;
using Playground.Web.Shell;
using Xunit;

namespace Playground.Web.Tests.Shell;

public sealed class ModelNumbersTests : IDisposable
{
    readonly CultureInfo _before = CultureInfo.CurrentCulture;

    [Theory]
    [InlineData("en", "2.5", "USD", "$2.50")]
    [InlineData("en", "0.0375", "USD", "$0.0375")]
    [InlineData("de", "1234.5", "USD", "1.234,50 $")]
    [InlineData("en", "3", "CHF", "3.00 CHF")]
    [InlineData("en", null, "USD", "—")]
    public void Price_InTheReadersCulture_KeepsEveryDigit(string culture, string? amount, string currency, string expected)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);

        Assert.Equal(expected, ModelNumbers.Price(amount is null ? null : decimal.Parse(amount, CultureInfo.InvariantCulture), currency));
    }

    [Theory]
    [InlineData(1_130_000, "1.1 MB")]
    [InlineData(4_200_000_000, "4.2 GB")]
    [InlineData(12_345, "12 KB")]
    public void Size_OfAFile_InDecimalUnits(long bytes, string expected)
    {
        CultureInfo.CurrentCulture = new CultureInfo("en");

        Assert.Equal(expected, ModelNumbers.Size(bytes));
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
