using System.Text;

namespace Playground.Statistics.TextScores;

/// <summary>Texts as the field's packages count them: in code points, and in words between Unicode white space.</summary>
static class CodePoints
{
    /// <summary>The text's code points; a lone surrogate stands for itself.</summary>
    public static int[] Of(string text)
    {
        var points = new int[text.Length];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            points[count++] = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
        return points[..count];
    }

    /// <summary>Python's <c>split()</c>.</summary>
    public static string[] Words(string text) => Squeezed(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>All white space as one space, none at the ends.</summary>
    public static string Squeezed(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var character in text)
            if (!IsSpace(character))
                squeezed.Append(character);
            else if (squeezed.Length > 0 && squeezed[^1] != ' ')
                squeezed.Append(' ');
        return squeezed.Length > 0 && squeezed[^1] == ' ' ? squeezed.ToString(0, squeezed.Length - 1) : squeezed.ToString();
    }

    /// <summary>Python's <c>str.isspace</c>: the separators of Unicode, and the four that control files and records.</summary>
    public static bool IsSpace(int point) => point is >= 0x1c and <= 0x1f || (point <= char.MaxValue && char.IsWhiteSpace((char)point));

    public static string Text(int point) => point is >= 0xd800 and <= 0xdfff ? ((char)point).ToString() : char.ConvertFromUtf32(point);
}
