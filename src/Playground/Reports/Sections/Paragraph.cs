namespace Playground.Reports.Sections;

/// <param name="Lead">The sentence that the section is about.</param>
/// <param name="Note">How to read what stands before it.</param>
/// <param name="Marked">The author's words, as <see cref="MarkedText"/> reads them.</param>
public sealed record Paragraph(string Text, bool Lead = false, bool Note = false, bool Marked = false) : Block
{
    /// <summary>The words in pieces, the strong ones told apart.</summary>
    public IEnumerable<(string Text, bool IsStrong)> Pieces => Marked ? MarkedText.Pieces(Text) : [(Text, false)];
}
