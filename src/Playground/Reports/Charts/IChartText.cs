namespace Playground.Reports.Charts;

/// <summary>Words and numbers in the language of the document that a chart stands in.</summary>
public interface IChartText
{
    string this[string key] { get; }

    string Say(string key, params object?[] values);

    /// <summary>A whole number.</summary>
    string Whole(double number);

    /// <param name="currency">Is named after the amount; <c>null</c> where the axis names it.</param>
    string Money(decimal amount, string? currency = null);
}
