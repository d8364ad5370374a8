namespace Playground.Reports.Sections;

public sealed record Bullets(IReadOnlyList<string> Items) : Block;
