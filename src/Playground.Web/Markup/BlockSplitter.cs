namespace Playground.Web.Markup;

/// <summary>
/// Finds where a block of Markdown ends while the text is still growing: at a point after which nothing that may yet come can change how
/// the block looks. So a block is rendered and sent to the browser once.
/// </summary>
public static class BlockSplitter
{
    /// <summary>This much of a line tells whether it goes on with a list.</summary>
    const int Telling = 12;

    /// <summary>The length of the first block that is closed, or 0 when the end isn't reached yet.</summary>
    public static int FirstBlock(ReadOnlySpan<char> text)
    {
        var block = new OpenBlock();
        for (var start = 0; start < text.Length;)
        {
            var length = text[start..].IndexOf('\n');
            var whole = length >= 0;
            var line = whole ? text.Slice(start, length) : text[start..];
            var end = whole ? start + length + 1 : text.Length;
            switch (block.Take(line, whole))
            {
                case Verdict.EndsBefore when start > 0: return start;
                case Verdict.EndsAfter: return end;
            }
            start = end;
        }
        return 0;
    }

    enum Verdict { GoesOn, EndsBefore, EndsAfter }

    struct OpenBlock
    {
        bool _any, _blank, _list, _indented;
        bool _math;
        char _fence;
        int _fenceLength;
        bool _fenceIsBlock;

        public Verdict Take(ReadOnlySpan<char> line, bool whole)
        {
            if (_fence != default)
                return whole && ClosesFence(line) ? EndFence() : Verdict.GoesOn;
            if (_math)
            {
                _math = !(whole && ClosesMath(line));
                return _math ? Verdict.GoesOn : Verdict.EndsAfter;
            }
            if (line.IsWhiteSpace())
            {
                _blank |= _any;
                return Verdict.GoesOn;
            }
            if (_any && Ends(line, whole))
                return Verdict.EndsBefore;
            return Add(line, whole);
        }

        // After a blank line only what is indented or, in a list, a further item can belong to the block. Code begins a block of its own.
        readonly bool Ends(ReadOnlySpan<char> line, bool whole)
        {
            if (!whole && line.Length < Telling)
                return false;
            if (_blank)
                return !((_list || _indented) && IsIndented(line) || _list && IsItem(line));
            return !_list && !_indented && FenceLength(line) > 0;
        }

        Verdict Add(ReadOnlySpan<char> line, bool whole)
        {
            if (!_any)
            {
                _list = IsItem(line);
                _indented = line.StartsWith("    ") || line[0] == '\t';
            }
            // The first characters of a line may still grow into a fence or a heading.
            if (whole && FenceLength(line) is > 0 and var fence)
            {
                (_fence, _fenceLength, _fenceIsBlock) = (line.TrimStart()[0], fence, !_any || _blank && !_list);
            }
            // A formula in lines of its own may hold blank ones.
            _math = whole && !_any && OpensMath(line);
            var heading = whole && !_any && IsHeading(line);
            (_any, _blank) = (true, false);
            return heading ? Verdict.EndsAfter : Verdict.GoesOn;
        }

        Verdict EndFence()
        {
            _fence = default;
            return _fenceIsBlock ? Verdict.EndsAfter : Verdict.GoesOn;
        }

        readonly bool ClosesFence(ReadOnlySpan<char> line)
        {
            var trimmed = line.Trim();
            return trimmed.Length >= _fenceLength && trimmed.TrimStart(_fence).IsEmpty;
        }
    }

    static bool OpensMath(ReadOnlySpan<char> line) => line.Trim() is "$$" or "\\[";

    static bool ClosesMath(ReadOnlySpan<char> line) => line.TrimEnd().EndsWith("$$") || line.TrimEnd().EndsWith("\\]");

    static bool IsIndented(ReadOnlySpan<char> line) => line[0] is ' ' or '\t';

    static bool IsHeading(ReadOnlySpan<char> line) => line[0] == '#' && line.TrimStart('#').StartsWith(" ");

    static int FenceLength(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimStart();
        if (trimmed.IsEmpty || trimmed[0] is not ('`' or '~'))
            return 0;
        var length = trimmed.Length - trimmed.TrimStart(trimmed[0]).Length;
        return length < 3 || trimmed[0] == '`' && trimmed[length..].Contains('`') ? 0 : length;
    }

    static bool IsItem(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimStart();
        if (line.Length - trimmed.Length > 3)
            return false;
        if (trimmed[0] is '-' or '*' or '+')
            return trimmed.Length == 1 || trimmed[1] is ' ' or '\t' or '\r';
        var digits = trimmed.Length - trimmed.TrimStart("0123456789").Length;
        return digits is > 0 and < 10 && trimmed.Length > digits && trimmed[digits] is '.' or ')';
    }
}
