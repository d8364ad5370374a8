using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Playground.Web.Markup;

/// <summary>Formulas between <c>\\(</c> and <c>\\)</c> or <c>\\[</c> and <c>\\]</c>, as LaTeX and most models write them. Nothing in them is Markdown, so no backslash is lost.</summary>
sealed class FormulaParser : InlineParser
{
    /// <summary>In characters; longer is no formula, and what isn't closed must not be sought again at each backslash.</summary>
    const int Longest = 4_000;

    public FormulaParser() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var close = slice.PeekChar() switch { '(' => "\\)", '[' => "\\]", _ => null };
        if (close is null)
            return false;
        var start = slice.Start + 2;
        var span = slice.Text.AsSpan(start, Math.Min(Longest, Math.Max(0, slice.End + 1 - start)));
        var length = span.IndexOf(close, StringComparison.Ordinal);
        if (length <= 0)
            return false;
        processor.Inline = new MathInline
        {
            Delimiter = '\\',
            DelimiterCount = 2,
            Content = new StringSlice(slice.Text, start, start + length - 1),
            Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(start + length + 1)),
            Line = line,
            Column = column,
        };
        slice.Start = start + length + 2;
        return true;
    }
}
