namespace Playground.Storage.Judging;

/// <summary>Numbers the keys that occur in votes without gaps, in the order in which they first occur.</summary>
sealed class VotePlaces
{
    readonly string?[] _names;
    readonly int[] _places;
    readonly List<string> _used = [];

    /// <param name="rows">An id by key; only the allowed ones may occur.</param>
    public VotePlaces(IEnumerable<(long Key, string Id, bool Allowed)> rows)
    {
        var all = rows.ToArray();
        _names = new string?[all.Length == 0 ? 0 : all.Max(row => row.Key) + 1];
        _places = new int[_names.Length];
        foreach (var row in all.Where(row => row.Allowed))
            _names[row.Key] = row.Id;
    }

    /// <summary>The ids of those numbered so far.</summary>
    public IReadOnlyList<string> Names => _used;

    public bool IsAllowed(int key) => _names[key] is not null;

    public string? Name(int key) => _names[key];

    // Places are kept plus one, so that 0 means not yet numbered.
    public int Place(int key)
    {
        if (_places[key] == 0)
        {
            _used.Add(_names[key]!);
            _places[key] = _used.Count;
        }
        return _places[key] - 1;
    }
}
