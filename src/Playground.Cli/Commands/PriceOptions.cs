using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Playground.Cli.Commands;

/// <summary>Options for money, tokens and days. They are read the same in every culture: 2.5 and 2026-11-23.</summary>
static class PriceOptions
{
    public static Option<decimal?> Money(string name, string description, bool required = false) => new(name)
    {
        Description = description,
        Required = required,
        CustomParser = result => Parse(result, "a number such as 2.5, 0 or more",
            (string text, out decimal value) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value < 1_000_000_000m),
    };

    public static Option<long?> Tokens(string name, string description, bool required = false) => new(name)
    {
        Description = description,
        Required = required,
        CustomParser = result => Parse(result, "a whole number of tokens, 0 or more",
            (string text, out long value) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= 1_000_000_000_000),
    };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => Parse(result, "a day such as 2026-11-23",
            (string text, out DateOnly value) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value)),
    };

    delegate bool TryParse<T>(string text, out T value);

    static T? Parse<T>(ArgumentResult result, string expected, TryParse<T> parse) where T : struct
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (parse(text, out var value))
            return value;
        result.AddError($"{(result.Parent as OptionResult)?.IdentifierToken?.Value} is \"{text}\"; expected {expected}.");
        return null;
    }
}
