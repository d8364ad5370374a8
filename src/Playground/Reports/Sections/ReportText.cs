using System.Globalization;
using System.Resources;
using Playground.Models;
using Playground.Reports.Charts;

namespace Playground.Reports.Sections;

/// <summary>Words, numbers and dates of a report in its language.</summary>
public sealed class ReportText(string language) : IChartText
{
    public const string Unknown = "—";

    /// <summary>Of a checksum: enough to tell files apart.</summary>
    const int HashCharacters = 12;

    static readonly ResourceManager Words = new("Playground.Reports.Sections.ReportWords", typeof(ReportText).Assembly);

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language);

    public string this[string key] => Words.GetString(key, Culture) ?? throw new ArgumentException($"A report has no word \"{key}\".", nameof(key));

    public string Say(string key, params object?[] values) => string.Format(Culture, this[key], values);

    public string Whole(double number) => number.ToString("N0", Culture);

    public string Number(double number, int digits) => number.ToString($"N{digits}", Culture);

    public string Share(double share) => share.ToString("P0", Culture);

    /// <summary>Three significant digits below 100, whole units above; never rounded to nothing.</summary>
    public string Money(decimal amount, string? currency = null)
    {
        var digits = amount == 0 || Math.Abs(amount) >= 100 ? 0 : Math.Clamp(2 - (int)Math.Floor(Math.Log10((double)Math.Abs(amount))), 0, 12);
        var number = amount.ToString($"N{digits}", Culture);
        return currency is null ? number : $"{number} {currency}";
    }

    /// <summary>To the last digit.</summary>
    public string Price(decimal amount) => amount.ToString("#,##0.00##########", Culture);

    /// <summary>Milliseconds below one second, with two significant digits at least.</summary>
    public string Seconds(double seconds)
    {
        var milliseconds = seconds * 1000;
        var digits = milliseconds is 0 or >= 10 ? 0 : Math.Clamp(1 - (int)Math.Floor(Math.Log10(milliseconds)), 0, 6);
        return seconds < 1 ? $"{Number(milliseconds, digits)} ms" : $"{Number(seconds, seconds < 10 ? 2 : 1)} s";
    }

    public string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>English names the month: readers on both sides of the Atlantic must not take 11/9 for different days.</summary>
    public string Day(DateOnly day) => day.ToString(IsGerman ? "d" : "d MMM yyyy", Culture);

    public string LongDay(DateTimeOffset moment) => moment.UtcDateTime.ToString(IsGerman ? "d. MMMM yyyy" : "d MMMM yyyy", Culture);

    bool IsGerman => Culture.TwoLetterISOLanguageName == "de";

    public string Access(ModelAccess access) => this[$"Access{access.Openness()}"];

    /// <summary>A cell of a table for people.</summary>
    public string Cell(ReportColumn column, object? value) => value switch
    {
        null => Unknown,
        string { Length: > HashCharacters } hash when column.Kind == CellKind.Hash => $"{hash[..HashCharacters]}…",
        string text => text,
        decimal amount when column.Kind == CellKind.Money => Money(amount),
        decimal amount when column.Kind == CellKind.Price => Price(amount),
        double seconds when column.Kind == CellKind.Seconds => Seconds(seconds),
        double share when column.Kind == CellKind.Share => Share(share),
        double number => Number(number, column.Digits),
        int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString("N0", Culture),
        decimal number => Number((double)number, column.Digits),
        DateOnly day => Day(day),
        DateTimeOffset moment => moment.UtcDateTime.ToString("g", Culture),
        bool yes => this[yes ? "Yes" : "No"],
        _ => throw new ArgumentException($"A {value.GetType().Name} can't stand in a table of a report.", nameof(value)),
    };
}
