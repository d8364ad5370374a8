using System.Globalization;

namespace Playground.Web.Shell;

/// <summary>The languages of the interface.</summary>
public static class Cultures
{
    /// <summary>The first is taken when the browser asks for none of them. Names are in their own language.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> All = [("en", "English"), ("de", "Deutsch")];

    /// <summary>The language comes from the cookie that <c>js/shell.js</c> writes, otherwise from the browser.</summary>
    public static void Configure(RequestLocalizationOptions options)
    {
        var codes = All.Select(culture => culture.Code).ToArray();
        options.SetDefaultCulture(codes[0]).AddSupportedCultures(codes).AddSupportedUICultures(codes);
    }

    public static bool IsCurrent(string code) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == code;
}
