using System.Globalization;

namespace Playground.Cli.Output;

/// <summary>A number and what is counted, in the singular where it is one.</summary>
static class Counted
{
    /// <param name="many"><c>null</c> where it is made with an s.</param>
    public static string Of(long count, string one, string? many = null) => string.Create(CultureInfo.CurrentCulture, $"{count:N0} {(count == 1 ? one : many ?? $"{one}s")}");
}
