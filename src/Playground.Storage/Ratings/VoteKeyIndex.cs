namespace Playground.Storage.Ratings;

/// <summary>Numbers the keys that occur in votes without gaps, in the order in which they first occur.</summary>
/// <param name="ids">By key; <c>null</c> where it may not occur.</param>
sealed class VotePlaces(string?[] ids)
{
    readonly int[] _places = new int[ids.Length];
    readonly List<string> _used = [];

    /// <summary>The ids of those numbered so far.</summary>
    public IReadOnlyList<string> Names => _used;

    public bool IsAllowed(int key) => ids[key] is not null;

    public string? Name(int key) => ids[key];

    // Places are kept plus one, so that 0 means not yet numbered.
    public int Place(int key)
    {
        if (_places[key] == 0)
        {
            _used.Add(ids[key]!);
            _places[key] = _used.Count;
        }
        return _places[key] - 1;
    }
}
