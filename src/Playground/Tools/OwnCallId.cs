namespace Playground.Tools;

/// <summary>Ids for calls whose host gave none. Nine letters and digits, which is what the strictest host takes.</summary>
public static class OwnCallId
{
    const string Prefix = "own";

    public static string Of(int round, int place) => FormattableString.Invariant($"{Prefix}{round % 100:00}{place % 10_000:0000}");

    /// <summary>The host knows nothing of it.</summary>
    public static bool Is(string id) => id.Length == 9 && id.StartsWith(Prefix, StringComparison.Ordinal) && id.AsSpan(Prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0;
}
