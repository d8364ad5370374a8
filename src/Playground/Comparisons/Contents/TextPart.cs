namespace Playground.Comparing.Contents;

/// <summary>Words.</summary>
public sealed record TextPart(string Text) : Content;
