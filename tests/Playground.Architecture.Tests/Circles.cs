namespace Playground.Architecture.Tests;

/// <summary>Finds the folders that hang on each other in a circle: the strongly connected groups of more than one.</summary>
static class Circles
{
    /// <summary>Every arrow that is part of a circle; empty when there is none.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<FolderArrow> arrows)
    {
        var all = arrows.ToArray();
        var next = all.ToLookup(arrow => arrow.From, arrow => arrow.To);
        var reached = all.SelectMany(arrow => new[] { arrow.From, arrow.To }).Distinct().ToDictionary(folder => folder, folder => Reach(folder, next));
        return [.. all.Where(arrow => reached[arrow.To].Contains(arrow.From)).Select(arrow => arrow.ToString()).Order(StringComparer.Ordinal)];
    }

    static HashSet<string> Reach(string start, ILookup<string, string> next)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out var folder))
            foreach (var to in next[folder].Where(seen.Add))
                open.Push(to);
        return seen;
    }
}
