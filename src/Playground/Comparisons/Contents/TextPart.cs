namespace Playground.Comparisons.Contents;

/// <summary>Words.</summary>
public sealed record TextPart(string Text) : Content;
