namespace Playground.Reports.Sections;

/// <param name="Lead">The sentence that the section is about.</param>
/// <param name="Note">How to read what stands before it.</param>
public sealed record Paragraph(string Text, bool Lead = false, bool Note = false) : Block;
