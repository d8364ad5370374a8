namespace Playground.Statistics.TextScores;

/// <summary>TERCOM's greedy search: as long as moving a run of words to where the reference has it saves edits, the best such move is made.</summary>
static class TerShifts
{
    const int LongestShift = 10;
    const int FarthestShift = 50;
    const int MostCandidates = 1000;

    public static int Edits(string[] words, string[] reference)
    {
        if (reference.Length == 0)
            return words.Length;
        var (shifts, candidates) = (0, 0);
        while (Shift(words, reference, ref candidates) is { } moved && candidates < MostCandidates)
        {
            shifts++;
            words = moved;
        }
        return shifts + TerAlignment.Of(words, reference).Edits;
    }

    /// <returns>The words after the best move; <c>null</c> where none saves anything.</returns>
    static string[]? Shift(string[] words, string[] reference, ref int candidates)
    {
        var alignment = TerAlignment.Of(words, reference);
        (int Saved, int Length, int Start, int Target, string[] Words)? best = null;
        foreach (var (start, at, length) in Matches(words, reference))
        {
            if (alignment.MayMove(start, at, length))
                foreach (var target in alignment.Targets(at, length))
                {
                    var moved = Moved(words, start, length, target);
                    candidates++;
                    var saved = alignment.Edits - TerAlignment.Of(moved, reference).Edits;
                    var candidate = (saved, length, -start, -target, moved);
                    if (best is not { } so || IsBetter(candidate, so))
                        best = candidate;
                }
            if (candidates >= MostCandidates)
                break;
        }
        return best is { Saved: > 0 } found ? found.Words : null;
    }

    // Most saved, longest, earliest, to the earliest place; then by the words, as tuples compare.
    static bool IsBetter((int Saved, int Length, int Start, int Target, string[] Words) one, (int Saved, int Length, int Start, int Target, string[] Words) other)
    {
        var order = (one.Saved, one.Length, one.Start, one.Target).CompareTo((other.Saved, other.Length, other.Start, other.Target));
        for (var i = 0; order == 0 && i < one.Words.Length; i++)
            order = string.CompareOrdinal(one.Words[i], other.Words[i]);
        return order > 0;
    }

    static IEnumerable<(int Start, int At, int Length)> Matches(string[] words, string[] reference)
    {
        for (var start = 0; start < words.Length; start++)
            for (var at = 0; at < reference.Length; at++)
                for (var length = 1; Math.Abs(at - start) <= FarthestShift && length <= LongestShift; length++)
                {
                    if (start + length > words.Length || at + length > reference.Length || words[start + length - 1] != reference[at + length - 1])
                        break;
                    yield return (start, at, length);
                }
    }

    static string[] Moved(string[] words, int start, int length, int target)
    {
        var (run, end) = (words[start..(start + length)], start + length);
        if (target < start)
            return [.. words[..target], .. run, .. words[target..start], .. words[end..]];
        return target > end
            ? [.. words[..start], .. words[end..target], .. run, .. words[target..]]
            : [.. words[..start], .. words[end..Math.Min(words.Length, length + target)], .. run, .. words[Math.Min(words.Length, length + target)..]];
    }
}
