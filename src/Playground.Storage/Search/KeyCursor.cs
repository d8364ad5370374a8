using Playground.Storage.Schema;

namespace Playground.Storage.Search;

/// <summary>Keys of comparisons, newest first, found one by one as they are asked for.</summary>
abstract class KeyCursor : IDisposable
{
    /// <summary>The key that the cursor stands on; before its first move, one that no comparison has.</summary>
    public long Current { get; protected set; } = long.MaxValue;

    /// <summary>Goes on to the next comparison whose key is at most <paramref name="key"/>, if it doesn't stand on one already.</summary>
    /// <returns>False when there is none.</returns>
    public abstract bool MoveTo(long key);

    public abstract void Dispose();

    /// <summary>The keys that all cursors have. What one of them passes over, the others skip; nothing is read that isn't asked for.</summary>
    public static IEnumerable<long> Common(IReadOnlyList<KeyCursor> cursors)
    {
        var key = ComparisonKeys.LastComparison;
        while (cursors.All(cursor => cursor.MoveTo(key)))
        {
            var oldest = cursors.Min(cursor => cursor.Current);
            if (cursors.All(cursor => cursor.Current == oldest))
                yield return oldest--;
            key = oldest;
        }
    }
}
