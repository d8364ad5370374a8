namespace Playground.Connectors.Transport;

/// <summary>Takes the key out of a text that arrives in pieces: a tail that may be its beginning is held back.</summary>
sealed class KeyFilter(string? key)
{
    readonly string? _key = key is { Length: >= KeyMask.ShortestKey } ? key : null;
    string _held = "";

    public string Next(string piece, bool isLast)
    {
        if (_key is null) return piece;
        var whole = (_held + piece).Replace(_key, KeyMask.Masked, StringComparison.Ordinal);
        var tail = isLast ? 0 : PossibleBeginning(whole);
        _held = whole[^tail..];
        return whole[..^tail];
    }

    int PossibleBeginning(string whole)
    {
        for (var length = Math.Min(_key!.Length - 1, whole.Length); length > 0; length--)
            if (whole.AsSpan(whole.Length - length).SequenceEqual(_key.AsSpan(0, length)))
                return length;
        return 0;
    }
}
