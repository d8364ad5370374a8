namespace Playground.Bench.Templates;

/// <summary>Says where two texts part.</summary>
static class Differing
{
    const int Around = 40;

    public static string Describe(string expected, string got)
    {
        var at = expected.AsSpan().CommonPrefixLength(got);
        return $"at {at} \"{Piece(got, at)}\" instead of \"{Piece(expected, at)}\"";
    }

    static string Piece(string text, int at) => text[Math.Max(0, at - Around / 2)..Math.Min(text.Length, at + Around)].Replace("\n", "\\n", StringComparison.Ordinal);
}
