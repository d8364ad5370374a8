using Playground.Reports.Writing;

namespace Playground.Tests.Reports;

public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("  =1")]
    [InlineData("＝1+1")]
    [InlineData("＠x")]
    [InlineData("\u00A0=1")]
    public void Guard_FormulaInText_IsText(string text) => Assert.Equal($"'{text}", FormulaGuard.Text(text));

    [Theory]
    [InlineData("")]
    [InlineData("a=b")]
    [InlineData("3 - 1")]
    public void Guard_PlainText_StaysAsItIs(string text) => Assert.Equal(text, FormulaGuard.Text(text));
}
