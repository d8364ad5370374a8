namespace Playground.Web.Markup;

/// <summary>
/// An answer as the page shows it: closed blocks that don't change any more, and a tail that grows. Keeps no copy of the text but what it
/// hands to the renderer.
/// </summary>
public sealed class AnswerBlocks(MarkupCache cache, MarkupWords words)
{
    /// <summary>In characters. A longer tail (code, mostly) is shown plain and in pieces, so that only its last piece travels again.</summary>
    const int LongestMarkdownTail = 2_000;
    const int LongestPiece = 1_000;

    /// <summary>A longer block is nothing that a person reads as one; parsing time grows with the square in the worst case.</summary>
    const int LongestBlock = 64 * 1024;

    /// <summary>A longer answer is shown as it is.</summary>
    const int LongestAnswer = 1024 * 1024;

    /// <summary>
    /// In elements of the page, over all blocks. What follows is shown as it is, and a long rest only when it is asked for: a browser lays out and keeps every one,
    /// whether it is looked at or not.
    /// </summary>
    public const int MostElements = 5_000;

    /// <summary>In characters. A longer rest behind <see cref="MostElements"/> is shown only when it is asked for.</summary>
    const int LongestRest = 16 * 1024;

    readonly List<Block> _closed = [];
    readonly List<string> _pieces = [];
    int _closedLength, _fullLength, _elements;

    public IReadOnlyList<Block> Closed => _closed;

    /// <summary>The tail as HTML; <c>null</c> when it is in <see cref="TailLines"/>.</summary>
    public string? TailHtml { get; private set; }

    public bool HasTailLines => _pieces.Count > 0;

    /// <summary>
    /// The pieces of the tail by lines: each group but the last ends where a line does, so that it can stand as a block of its own, and what is added at
    /// the end leaves the browser nothing to lay out before it.
    /// </summary>
    public IEnumerable<IReadOnlyList<string>> TailLines
    {
        get
        {
            for (var (start, end) = (0, 0); start < _pieces.Count; start = end)
            {
                do
                    end++;
                while (end < _pieces.Count && !_pieces[end - 1].EndsWith('\n'));
                yield return _pieces.GetRange(start, end - start);
            }
        }
    }

    /// <summary>In characters: what isn't shown until <see cref="ShowPlain"/> is called.</summary>
    public int Hidden { get; private set; }

    /// <summary>How much of the text is not rendered yet; rendering much takes a while.</summary>
    public int Pending(string text) => text.Length - _closedLength;

    /// <summary>Takes the text as it stands. It may only have grown since the last time.</summary>
    /// <param name="ended">True when nothing more comes: then no tail is left.</param>
    /// <param name="cancellationToken">Ends the work between two blocks; what is done stays.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Update(string text, bool ended, CancellationToken cancellationToken = default)
    {
        if (text.Length > LongestAnswer)
        {
            ShowPlain(text);
            return;
        }
        if (ended && _closedLength == 0 && HasReferences(text))
            Close(text);
        while (_elements < MostElements && BlockSplitter.FirstBlock(text.AsSpan(_closedLength)) is > 0 and var length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Close(text.Substring(_closedLength, length));
        }
        if (_elements >= MostElements)
        {
            ShowRest(text, ended);
            return;
        }
        if (ended && _closedLength < text.Length)
            Close(text[_closedLength..]);
        ShowTail(text);
    }

    void ShowRest(string text, bool ended)
    {
        if (ended && text.Length - _closedLength > LongestRest)
        {
            ForgetPieces();
            (TailHtml, Hidden) = (null, text.Length - _closedLength);
        }
        else
            ShowPlain(text);
    }

    /// <summary>Shows all that isn't rendered yet as it is.</summary>
    public void ShowPlain(string text)
    {
        (TailHtml, Hidden) = (null, 0);
        Cut(text.AsSpan(_closedLength));
    }

    void Close(string source)
    {
        _closedLength += source.Length;
        ForgetPieces();
        if (string.IsNullOrWhiteSpace(source))
            return;
        var html = source.Length <= LongestBlock ? cache.Render(source, words) : null;
        // Each element has two tags; a block that is too much by itself is shown as it is.
        var elements = html is null ? 1 : 1 + html.AsSpan().Count('<') / 2;
        _elements += elements <= MostElements ? elements : 1;
        _closed.Add(elements <= MostElements && html is not null ? new(html, null) : new(null, source));
    }

    void ShowTail(string text)
    {
        var tail = text.AsSpan(_closedLength);
        TailHtml = tail.Length > LongestMarkdownTail ? null : tail.IsWhiteSpace() ? "" : cache.RenderOnce(tail.ToString(), words);
        if (TailHtml is null)
            Cut(tail);
        else
            ForgetPieces();
    }

    // Full pieces stay the same objects from one update to the next; the last one was not full.
    void Cut(ReadOnlySpan<char> tail)
    {
        if (_pieces.Count > 0)
            _pieces.RemoveAt(_pieces.Count - 1);
        for (; tail.Length - _fullLength > LongestPiece; _fullLength += _pieces[^1].Length)
            _pieces.Add(FullPiece(tail.Slice(_fullLength, LongestPiece)).ToString());
        _pieces.Add(tail[_fullLength..].ToString());
    }

    // To the end of its last line, if it has one, and never between the halves of a character.
    static ReadOnlySpan<char> FullPiece(ReadOnlySpan<char> longest) =>
        longest.LastIndexOf('\n') is >= 0 and var end ? longest[..(end + 1)] : char.IsHighSurrogate(longest[^1]) ? longest[..^1] : longest;

    void ForgetPieces()
    {
        _pieces.Clear();
        _fullLength = 0;
    }

    // "[name]: https://…" at the end of an answer gives links in all of it their address, so such an answer is one block.
    static bool HasReferences(string text)
    {
        if (text.Length > LongestMarkdownTail * 4)
            return false;
        foreach (var line in text.AsSpan().EnumerateLines())
            if (line.StartsWith("[") && line.Contains("]:", StringComparison.Ordinal))
                return true;
        return false;
    }
}
