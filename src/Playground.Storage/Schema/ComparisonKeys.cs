namespace Playground.Storage.Schema;

/// <summary>
/// A comparison's key is the millisecond in which it was created, counted on to the next free one, so that keys in descending order are the
/// history, newest first. Its title, turns and answers are numbered inside it: their keys follow each other in the file and in the search
/// index, and tell the comparison they belong to.
/// </summary>
static class ComparisonKeys
{
    const int NumberBits = 21;

    /// <summary>42 bits of milliseconds and 21 of numbers fill a positive 64-bit integer; the time ends in 2109.</summary>
    public const long LastComparison = (1L << 42) - (1L << NumberBits);

    public static long Comparison(DateTimeOffset createdAt) => Math.Clamp(createdAt.ToUnixTimeMilliseconds(), 0, LastComparison);

    /// <summary>The number 0 is the title's.</summary>
    public static long First(long comparison) => comparison << NumberBits;

    public static long Last(long comparison) => First(comparison + 1) - 1;

    public static long ComparisonOf(long key) => key >> NumberBits;
}
