using System.Globalization;
using System.Text.RegularExpressions;

namespace Playground.Web.Shell;

/// <summary>Sentences with facts by name: <c>{host} does not answer.</c></summary>
public static partial class Template
{
    /// <returns><c>null</c> when a fact of the sentence is not known.</returns>
    public static string? Fill(string sentence, Func<string, string?> fact)
    {
        var complete = true;
        var filled = Name().Replace(sentence, match =>
        {
            var value = fact(match.Groups[1].Value);
            complete &= value is not null;
            return value ?? "";
        });
        return complete ? filled : null;
    }

    /// <summary>A number that was written for programs, as the language of the page writes it.</summary>
    public static string Number(string invariant) =>
        decimal.TryParse(invariant, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("#,0.##", CultureInfo.CurrentCulture) : invariant;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Name();
}
