using Playground.Reporting.Charts;

namespace Playground.Reporting.Layout;

public sealed record Bullets(IReadOnlyList<string> Items) : Block;
