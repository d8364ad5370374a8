using System.Globalization;

namespace Playground.Tools.BuiltIn;

/// <summary>The time as a sentence that leaves nothing to guess.</summary>
public static class CurrentTime
{
    /// <param name="zone">An IANA name such as <c>Europe/Berlin</c>, or Windows' own; empty for UTC.</param>
    /// <exception cref="ToolException">There is no such zone.</exception>
    public static string In(string? zone, TimeProvider time)
    {
        var found = TimeZoneInfo.Utc;
        if (!string.IsNullOrWhiteSpace(zone) && !TimeZoneInfo.TryFindSystemTimeZoneById(zone.Trim(), out found!))
            throw new ToolException($"There is no time zone \"{(zone.Length > 100 ? zone[..100] : zone)}\"; names are such as UTC, Europe/Berlin or America/New_York.");
        return TimeZoneInfo.ConvertTime(time.GetUtcNow(), found).ToString("yyyy-MM-dd'T'HH:mm:sszzz' ('dddd", CultureInfo.InvariantCulture) + $", {found.Id})";
    }
}
