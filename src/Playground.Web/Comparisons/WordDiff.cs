using DiffPlex;
using DiffPlex.Chunkers;

namespace Playground.Web.Comparisons;

/// <summary>What two texts share, word by word.</summary>
public static class WordDiff
{
    /// <summary>In characters, both texts together. Longer ones take too long to compare.</summary>
    public const int Longest = 200_000;

    /// <summary>The second text with what only the first has and what only the second has marked, in reading order.</summary>
    public static IReadOnlyList<DiffPart> Of(string first, string second)
    {
        var diff = Differ.Instance.CreateDiffs(first, second, ignoreWhiteSpace: false, ignoreCase: false, new DelimiterChunker([' ', '\t', '\n', '.', ',', ';', ':', '!', '?', '(', ')', '"', '`', '*']));
        var parts = new List<DiffPart>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(parts, DiffKind.Same, diff.PiecesNew, at, block.InsertStartB);
            Add(parts, DiffKind.OnlyFirst, diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            Add(parts, DiffKind.OnlySecond, diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = block.InsertStartB + block.InsertCountB;
        }
        Add(parts, DiffKind.Same, diff.PiecesNew, at, diff.PiecesNew.Count);
        return parts;
    }

    static void Add(List<DiffPart> parts, DiffKind kind, IReadOnlyList<string> pieces, int from, int to)
    {
        if (to > from)
            parts.Add(new(kind, string.Concat(pieces.Skip(from).Take(to - from))));
    }
}
