using System.Globalization;

namespace Playground.Web.RatingSessions;

/// <summary>Languages in which prompts are commonly written, as a host chooses among them.</summary>
public static class SessionLanguages
{
    static readonly string[] _codes = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "fi", "uk", "ru", "tr", "ar", "he", "hi", "zh", "ja", "ko"];

    /// <summary>ISO 639 codes and how the languages are called here, in the order of the names.</summary>
    public static IReadOnlyList<(string Value, string Name)> All =>
        [.. _codes.Select(code => (code, NameOf(code))).OrderBy(language => language.Item2, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>The name in the language of the page; a code that nobody knows stays as it is.</summary>
    public static string NameOf(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code, predefinedOnly: true).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
