namespace Playground.Connectors.Framing;

/// <summary>
/// Parts <c>&lt;think&gt;…&lt;/think&gt;</c> at the very beginning of a text from the text itself. Tags may arrive in pieces, so a tail
/// that could become one is held back. Servers whose template opens the tag itself send only the closing one: on a line of its own it says that
/// all before it was reasoning. Tags further on are the model's own words and stay.
/// </summary>
/// <param name="reclaim">All text so far was reasoning.</param>
sealed class ThinkTags(ThinkTags.Sink text, ThinkTags.Sink reasoning, Action reclaim)
{
    public delegate void Sink(ReadOnlySpan<char> piece);

    enum Place { Start, Inside, After, Text, Words }

    const string Open = "<think>";
    const string Close = "</think>";
    Place _place;
    string _held = "";
    bool _endsLine = true;

    public void Append(ReadOnlySpan<char> piece)
    {
        if (_place == Place.Words) { text(piece); return; }
        // Most pieces of most answers have nothing of a tag.
        if (_place == Place.Text && _held.Length == 0 && !piece.Contains('<')) { Say(piece); return; }
        if (piece.IsEmpty) return;
        ReadOnlySpan<char> whole = _held.Length == 0 ? piece : _held + piece.ToString();
        _held = "";
        while (!whole.IsEmpty && _place != Place.Words)
            whole = _place switch { Place.Start => Start(whole), Place.Inside => Inside(whole), Place.Text => Text(whole), _ => After(whole) };
        if (!whole.IsEmpty) text(whole);
    }

    public void Flush()
    {
        if (_held.Length > 0) (_place == Place.Inside ? reasoning : text)(_held);
        _held = "";
    }

    ReadOnlySpan<char> Start(ReadOnlySpan<char> whole)
    {
        var trimmed = whole.TrimStart();
        if (trimmed.StartsWith(Open, StringComparison.Ordinal))
        {
            _place = Place.Inside;
            return trimmed[Open.Length..].TrimStart('\n');
        }
        if (Open.AsSpan().StartsWith(trimmed, StringComparison.Ordinal)) return Hold(whole);
        _place = Place.Text;
        return whole;
    }

    /// <summary>Text in which a closing tag may still come.</summary>
    ReadOnlySpan<char> Text(ReadOnlySpan<char> whole)
    {
        for (var from = 0; whole[from..].IndexOf(Close, StringComparison.Ordinal) is >= 0 and var at; from += at + Close.Length)
        {
            if (!IsLineStart(whole[..(from + at)])) continue;
            Say(whole[..(from + at)]);
            reclaim();
            _place = Place.After;
            return whole[(from + at + Close.Length)..];
        }
        var tail = PossibleClose(whole);
        Say(whole[..^tail]);
        return Hold(whole[^tail..]);
    }

    bool IsLineStart(ReadOnlySpan<char> before) => before.IsEmpty ? _endsLine : before[^1] == '\n';

    void Say(ReadOnlySpan<char> piece)
    {
        if (piece.IsEmpty) return;
        _endsLine = piece[^1] == '\n';
        text(piece);
    }

    ReadOnlySpan<char> Inside(ReadOnlySpan<char> whole)
    {
        var close = whole.IndexOf(Close, StringComparison.Ordinal);
        if (close >= 0)
        {
            reasoning(whole[..close]);
            _place = Place.After;
            return whole[(close + Close.Length)..];
        }
        var tail = PossibleClose(whole);
        reasoning(whole[..^tail]);
        return Hold(whole[^tail..]);
    }

    /// <summary>The empty lines between the reasoning and the answer belong to neither.</summary>
    ReadOnlySpan<char> After(ReadOnlySpan<char> whole)
    {
        var rest = whole.TrimStart();
        if (!rest.IsEmpty) _place = Place.Words;
        return rest;
    }

    ReadOnlySpan<char> Hold(ReadOnlySpan<char> whole)
    {
        _held = whole.ToString();
        return [];
    }

    static int PossibleClose(ReadOnlySpan<char> whole)
    {
        for (var length = Math.Min(Close.Length - 1, whole.Length); length > 0; length--)
            if (whole[^length..].SequenceEqual(Close.AsSpan(0, length)))
                return length;
        return 0;
    }
}
