using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Playground.Cli.Hosting;

/// <summary>
/// Options for numbers and days, read the same in every culture: 2.5 and 2026-11-23. Nothing is read as a number that isn't written as one: the parser's
/// own conversion takes 0,2 for 2.
/// </summary>
static class NumberOptions
{
    delegate bool TryParse<T>(string text, out T value);

    /// <summary>A number that is neither infinite nor none.</summary>
    public static Option<double?> Number(string name, string description) => Of<double>(name, description, "a number such as 0.2",
        (string text, out double value) => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value) && double.IsFinite(value));

    public static Option<int?> Whole(string name, string description) => Of<int>(name, description, "a whole number such as 256",
        (string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    public static Option<long?> Long(string name, string description) => Of<long>(name, description, "a whole number such as 42",
        (string text, out long value) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    /// <summary>A whole number in a range, <paramref name="or"/> when left out.</summary>
    public static Option<int> Whole(string name, string description, int from, int to, int or) => WithDefault(name, description, or,
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {from} to {to}"),
        (string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= from && value <= to);

    /// <summary>A number from 0 to 2⁶⁴ − 1, <paramref name="or"/> when left out.</summary>
    public static Option<ulong> Unsigned(string name, string description, ulong or) => WithDefault(name, description, or, "a whole number, 0 or more",
        (string text, out ulong value) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value));

    /// <summary>An amount of money.</summary>
    public static Option<decimal?> Money(string name, string description, bool required = false) => Of<decimal>(name, description, "a number such as 2.5, 0 or more",
        (string text, out decimal value) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value < 1_000_000_000m, required);

    public static Option<long?> Tokens(string name, string description, bool required = false) => Of<long>(name, description, "a whole number of tokens, 0 or more",
        (string text, out long value) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= 1_000_000_000_000, required);

    public static Option<DateOnly?> Day(string name, string description) => Of<DateOnly>(name, description, "a day such as 2026-11-23",
        (string text, out DateOnly value) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value));

    static Option<T?> Of<T>(string name, string description, string expected, TryParse<T> parse, bool required = false) where T : struct => new(name)
    {
        Description = description,
        Required = required,
        CustomParser = result => Parse(result, name, expected, parse),
    };

    static Option<T> WithDefault<T>(string name, string description, T or, string expected, TryParse<T> parse) where T : struct => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => or,
        CustomParser = result => Parse(result, name, expected, parse) ?? or,
    };

    static T? Parse<T>(ArgumentResult result, string name, string expected, TryParse<T> parse) where T : struct
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (parse(text, out var value))
            return value;
        result.AddError($"{(result.Parent as OptionResult)?.IdentifierToken?.Value ?? name} is \"{text}\"; expected {expected}{Hint(text)}.");
        return null;
    }

    /// <summary>What a comma means differs between countries, so it is asked for rather than guessed.</summary>
    static string Hint(string text) => !text.Contains(',') || text.Any(character => !char.IsAsciiDigit(character) && character is not (',' or '.' or '-' or '+')) ? ""
        : ". Commas aren't read: fractions are written with a point, and thousands without a mark between them";
}
