namespace Playground.Llama.Inference;

/// <summary>
/// Finds stop sequences in text that arrives in pieces. Holds back an end that may turn out to be the beginning of one, and lets the rest go.
/// </summary>
sealed class StopMatcher(IReadOnlyList<string> stops)
{
    readonly int _longest = stops.Count == 0 ? 0 : stops.Max(stop => stop.Length);
    char[] _held = new char[256];
    char[] _released = new char[256];
    int _count;

    /// <summary>The stop sequence that was found; nothing may be added after it.</summary>
    public string? Found { get; private set; }

    /// <summary>Adds text.</summary>
    /// <returns>What may be shown of everything added so far and not returned yet; valid until the next call.</returns>
    public ReadOnlySpan<char> Add(ReadOnlySpan<char> text)
    {
        if (_longest == 0)
            return text;
        Hold(text);
        var all = _held.AsSpan(0, _count);
        var end = Search(all);
        if (Found is null)
            end = _count - HeldBack(all);
        return Release(end);
    }

    /// <summary>The text that was held back, when no more comes.</summary>
    public ReadOnlySpan<char> Rest() => Found is null ? Release(_count) : [];

    void Hold(ReadOnlySpan<char> text)
    {
        if (_count + text.Length > _held.Length)
            Array.Resize(ref _held, Math.Max(_held.Length * 2, _count + text.Length));
        text.CopyTo(_held.AsSpan(_count));
        _count += text.Length;
    }

    /// <summary>Looks for the stop sequence that is complete first, whatever pieces the text came in; of two that end together for the longer one.</summary>
    /// <returns>Where it begins.</returns>
    int Search(ReadOnlySpan<char> all)
    {
        var (begin, end) = (int.MaxValue, int.MaxValue);
        foreach (var stop in stops)
        {
            if (all.IndexOf(stop, StringComparison.Ordinal) is >= 0 and var at && (at + stop.Length, at).CompareTo((end, begin)) < 0)
                (begin, end, Found) = (at, at + stop.Length, stop);
        }
        return begin;
    }

    /// <summary>Length of the longest end of the text with which a stop sequence could begin.</summary>
    int HeldBack(ReadOnlySpan<char> all)
    {
        for (var length = Math.Min(all.Length, _longest - 1); length > 0; length--)
        {
            var end = all[^length..];
            foreach (var stop in stops)
                if (stop.Length > length && stop.AsSpan().StartsWith(end, StringComparison.Ordinal))
                    return length;
        }
        return 0;
    }

    ReadOnlySpan<char> Release(int end)
    {
        if (end > _released.Length)
            _released = new char[Math.Max(end, _released.Length * 2)];
        _held.AsSpan(0, end).CopyTo(_released);
        _held.AsSpan(end, _count - end).CopyTo(_held);
        _count -= end;
        return _released.AsSpan(0, end);
    }
}
