using Playground.Tools;
using Playground.Tools.BuiltIn;

namespace Playground.Tests.Tools;

public class CalculatorTests
{
    [Theory]
    [InlineData("1+1", "2")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("2 + 3 * 4", "14")]
    [InlineData("(2 + 3) * sqrt(16) / 8", "2.5")]
    [InlineData("-2^2", "-4")]
    [InlineData("2 ** 10 % 1000", "24")]
    [InlineData("2^3^2", "512")]
    [InlineData("2^-1", "0.5")]
    [InlineData("1/3", "0.3333333333333333333333333333")]
    [InlineData("1.50 * 2", "3")]
    [InlineData("12345678901234567890 + 1", "12345678901234567891")]
    [InlineData("max(1, 2; 3) - min(4, 5)", "-1")]
    [InlineData("round(2.345, 2)", "2.35")]
    [InlineData("1.5e3", "1500")]
    [InlineData("7 × 6 − 2", "40")]
    public void Evaluate_Arithmetic_IsExact(string expression, string value) => Assert.Equal(value, Calculator.Evaluate(expression));

    [Theory]
    [InlineData("")]
    [InlineData("1 +")]
    [InlineData("1 1")]
    [InlineData("(1")]
    [InlineData("1/0")]
    [InlineData("sqrt(0-1)")]
    [InlineData("9^9^9")]
    [InlineData("10^30")]
    [InlineData("1.2.3")]
    [InlineData("System.IO.File")]
    [InlineData("min()")]
    [InlineData("1; 2")]
    public void Evaluate_NoArithmetic_SaysWhy(string expression) => Assert.NotEmpty(Assert.Throws<ToolException>(() => Calculator.Evaluate(expression)).Message);

    [Fact]
    public void Evaluate_NestedOrLongWithoutEnd_IsRefused()
    {
        Assert.Throws<ToolException>(() => Calculator.Evaluate(new string('(', 900)));
        Assert.Throws<ToolException>(() => Calculator.Evaluate(string.Join('^', Enumerable.Repeat("1", 450))));
        Assert.Throws<ToolException>(() => Calculator.Evaluate(new string('1', Calculator.Longest + 1)));
    }
}
