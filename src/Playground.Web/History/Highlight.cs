using System.Globalization;

namespace Playground.Web.History;

/// <summary>Finds the sought words in a text, to mark them.</summary>
public static class Highlight
{
    /// <summary>The text in pieces that together are the text again; hits don't overlap.</summary>
    public static IReadOnlyList<(string Text, bool IsHit)> Split(string text, string? sought)
    {
        var words = (sought ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        List<(string, bool)> pieces = [];
        var position = 0;
        while (Next(text, words, position) is var (start, length))
        {
            if (start > position)
                pieces.Add((text[position..start], false));
            pieces.Add((text.Substring(start, length), true));
            position = start + length;
        }
        if (position < text.Length)
            pieces.Add((text[position..], false));
        return pieces;
    }

    /// <summary>The first hit from a position on; of several at one place the longest.</summary>
    static (int Start, int Length)? Next(string text, string[] words, int from)
    {
        (int Start, int Length)? first = null;
        foreach (var word in words)
        {
            var at = CultureInfo.CurrentCulture.CompareInfo.IndexOf(text.AsSpan(from), word, CompareOptions.IgnoreCase, out var length);
            if (at >= 0 && length > 0 && (first is not { } best || (at + from, -length).CompareTo((best.Start, -best.Length)) < 0))
                first = (at + from, length);
        }
        return first;
    }
}
