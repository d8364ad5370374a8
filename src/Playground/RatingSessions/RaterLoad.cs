namespace Playground.RatingSessions;

/// <summary>What one rater has before them in a round, and what they have rated.</summary>
sealed class RaterLoad(string raterId)
{
    readonly Dictionary<string, DateTimeOffset> _given = new(StringComparer.Ordinal);
    readonly HashSet<string> _rated = new(StringComparer.Ordinal);
    readonly List<string> _inOrder = [];
    readonly List<string> _open = [];

    public string RaterId => raterId;

    /// <summary>Ratings.</summary>
    public int Done => _rated.Count;

    /// <summary>The item that was rated last; <c>null</c> when none was.</summary>
    public string? Latest => _inOrder.Count > 0 ? _inOrder[^1] : null;

    /// <summary>Items that are before the rater, with when they were given. One as a rule; more where a vote was taken back.</summary>
    public IEnumerable<(string ItemId, DateTimeOffset At)> Open => _open.Select(item => (item, _given[item]));

    public bool HasRated(string itemId) => _rated.Contains(itemId);

    public void Give(string itemId, DateTimeOffset at)
    {
        if (_given.TryAdd(itemId, at) && !HasRated(itemId))
            _open.Add(itemId);
    }

    public void TakeBack(string itemId)
    {
        _given.Remove(itemId);
        _open.Remove(itemId);
    }

    public bool Rate(string itemId)
    {
        if (!_rated.Add(itemId))
            return false;
        _inOrder.Add(itemId);
        _open.Remove(itemId);
        return true;
    }

    public bool Unrate(string itemId)
    {
        if (!_rated.Remove(itemId))
            return false;
        // From the end: only what was said in the last seconds is taken back.
        _inOrder.RemoveAt(_inOrder.LastIndexOf(itemId));
        if (_given.ContainsKey(itemId))
            _open.Add(itemId);
        return true;
    }
}
