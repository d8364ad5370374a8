namespace Playground.Storage.Ratings;

/// <summary>Numbers the keys that occur in votes without gaps, in the order in which they first occur.</summary>
/// <param name="ids">By key; <c>null</c> where it may not occur.</param>
sealed class VoteKeyIndex(string?[] ids)
{
    readonly int[] _indexes = new int[ids.Length];
    readonly List<string> _used = [];

    /// <summary>The ids of those numbered so far.</summary>
    public IReadOnlyList<string> Names => _used;

    public bool IsAllowed(int key) => ids[key] is not null;

    public string? Name(int key) => ids[key];

    // Indexes are kept plus one, so that 0 means not yet numbered.
    public int IndexOf(int key)
    {
        if (_indexes[key] == 0)
        {
            _used.Add(ids[key]!);
            _indexes[key] = _used.Count;
        }
        return _indexes[key] - 1;
    }
}
