using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Playground.Ratings.VoteFiles;

/// <summary>What several formats say in the same way.</summary>
static partial class VoteFields
{
    static readonly Lazy<Dictionary<string, string>> LanguageCodes = new(() => CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Where(culture => culture.TwoLetterISOLanguageName.Length is 2 or 3 && culture.Name == culture.TwoLetterISOLanguageName)
        .GroupBy(culture => culture.EnglishName, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().TwoLetterISOLanguageName, StringComparer.OrdinalIgnoreCase));

    /// <summary>A language by its code or its English name, as an ISO 639 code; <c>null</c> where it names none ("unknown").</summary>
    public static string? Language(string? text) => text?.Trim() switch
    {
        null or "" => null,
        { Length: 2 or 3 } code => code.ToLowerInvariant(),
        var name => LanguageCodes.Value.GetValueOrDefault(name),
    };

    /// <summary>Seconds since 1970, or a time in ISO 8601 that is of UTC where it names no zone.</summary>
    public static DateTimeOffset? Time(string? text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
            return seconds is > 0 and < 253402300800 ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
    }

    /// <summary>A text, or a number or truth value as it is written; <c>null</c> for everything else and where it is missing.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.Words() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        };

    public static JsonElement? Inner(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A text in which half a character, which no text can hold, is replaced (U+FFFD); what people and models wrote may hold some.</summary>
    public static string Words(this JsonElement text)
    {
        try
        {
            return text.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return JsonSerializer.Deserialize<string>(Escape().Replace(text.GetRawText(), escape => escape.Groups["half"].Success ? "\\uFFFD" : escape.Value)) ?? "";
        }
    }

    /// <summary>A short text that stands for many.</summary>
    public static string Hash(params ReadOnlySpan<string?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts!))).AsSpan(0, 16));

    // A whole pair, half of one, or any other escape.
    [GeneratedRegex("""\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)""", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
