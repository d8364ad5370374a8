namespace Playground.Connectors.Framing;

/// <summary>
/// Parts <c>&lt;think&gt;…&lt;/think&gt;</c> at the very beginning of a text from the text itself. Tags may arrive in pieces, so a tail
/// that could become one is held back. Tags further on are the model's own words and stay.
/// </summary>
sealed class ThinkTags(ThinkTags.Sink text, ThinkTags.Sink reasoning)
{
    public delegate void Sink(ReadOnlySpan<char> piece);

    enum Place { Start, Inside, After, Text }

    const string Open = "<think>";
    const string Close = "</think>";
    Place _place;
    string _held = "";

    public void Append(ReadOnlySpan<char> piece)
    {
        if (_place == Place.Text) { text(piece); return; }
        if (piece.IsEmpty) return;
        ReadOnlySpan<char> whole = _held.Length == 0 ? piece : _held + piece.ToString();
        _held = "";
        while (!whole.IsEmpty && _place != Place.Text)
            whole = _place switch { Place.Start => Start(whole), Place.Inside => Inside(whole), _ => After(whole) };
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
        if (!rest.IsEmpty) _place = Place.Text;
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
