using System.Text;

namespace Playground.ChatTemplates.Reading;

/// <summary>Looks for marks in text that comes in pieces: what could be the beginning of one is kept until it is certain.</summary>
sealed class MarkScanner
{
    readonly StringBuilder _waiting = new();

    public void Add(string text) => _waiting.Append(text);

    /// <summary>Everything that wasn't looked at yet.</summary>
    public string Rest()
    {
        var rest = _waiting.ToString();
        _waiting.Clear();
        return rest;
    }

    /// <summary>The text before the next mark, and the mark; without one, the text that surely belongs to none.</summary>
    /// <param name="isLast">Nothing follows.</param>
    public (string Before, string? Mark) Next(IReadOnlyList<string> marks, bool isLast)
    {
        var text = _waiting.ToString();
        for (var at = 0; at < text.Length; at++)
        {
            var (found, mayGrow) = MarkAt(text.AsSpan(at), marks);
            if (mayGrow && !isLast)
                return (Take(text, at, 0), null);
            if (found is not null)
                return (Take(text, at, found.Length), found);
        }
        return (Take(text, text.Length, 0), null);
    }

    static (string? Found, bool MayGrow) MarkAt(ReadOnlySpan<char> text, IReadOnlyList<string> marks)
    {
        string? found = null;
        var mayGrow = false;
        foreach (var mark in marks)
            if (text.StartsWith(mark))
                found = found is null || mark.Length > found.Length ? mark : found;
            else
                mayGrow |= text.Length < mark.Length && mark.AsSpan().StartsWith(text);
        return (found, mayGrow);
    }

    string Take(string text, int before, int mark)
    {
        _waiting.Remove(0, before + mark);
        return text[..before];
    }
}
