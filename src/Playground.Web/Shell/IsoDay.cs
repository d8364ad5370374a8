using System.Globalization;

namespace Playground.Web.Shell;

/// <summary>A day as addresses and date fields write it.</summary>
public static class IsoDay
{
    public static string? Format(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <returns><c>null</c> when it is none.</returns>
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue ? day : null;
}
