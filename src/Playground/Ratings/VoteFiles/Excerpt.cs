using System.Text;

namespace Playground.Ratings.VoteFiles;

/// <summary>A piece of a file as part of a message.</summary>
static class Excerpt
{
    const int Longest = 60;

    /// <summary>In one line, cut where it is long; control characters by their pictures (U+2400 to U+2421), so that no terminal obeys them.</summary>
    public static string Of(ReadOnlySpan<byte> text)
    {
        var shown = (text.Length <= Longest ? Encoding.UTF8.GetString(text) : $"{Encoding.UTF8.GetString(text[..(Longest - 3)])}…").ReplaceLineEndings(" ");
        return shown.Any(char.IsControl) ? string.Concat(shown.Select(Picture)) : shown;
    }

    static char Picture(char character) => character switch
    {
        < ' ' => (char)('\u2400' + character),
        '\u007F' => '\u2421',
        _ => char.IsControl(character) ? '\uFFFD' : character,
    };
}
