using System.Globalization;
using System.Text.RegularExpressions;

namespace Playground.Web.Shell;

/// <summary>Sentences with facts by name or place, and a format where one is needed: <c>{host} does not answer.</c>, <c>{0} is {1:#,0}.</c></summary>
public static partial class Template
{
    /// <param name="fact">Its name, and the format that the sentence wants it in.</param>
    /// <returns><c>null</c> when a fact of the sentence is not known.</returns>
    public static string? Fill(string sentence, Func<string, string?, string?> fact)
    {
        var complete = true;
        var filled = Hole().Replace(sentence, match =>
        {
            var value = fact(match.Groups["name"].Value, match.Groups["format"] is { Success: true, Value: var format } ? format : null);
            complete &= value is not null;
            return value ?? "";
        });
        return complete ? filled : null;
    }

    /// <summary>Anything as the language of the page writes it.</summary>
    public static string Written(object value, string? format) =>
        value is IFormattable formattable ? formattable.ToString(format, CultureInfo.CurrentCulture) : value.ToString() ?? "";

    /// <summary>A number that was written for programs, as the language of the page writes it.</summary>
    public static string Number(string invariant) =>
        decimal.TryParse(invariant, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("#,0.##", CultureInfo.CurrentCulture) : invariant;

    [GeneratedRegex(@"\{(?<name>\w+)(:(?<format>[^}]*))?\}")]
    private static partial Regex Hole();
}
