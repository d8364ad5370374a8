namespace Playground.Storage.Search;

/// <summary>Keys that come in descending order from a query.</summary>
sealed class QueryCursor(IEnumerable<long> keys) : KeyCursor
{
    readonly IEnumerator<long> _keys = keys.GetEnumerator();

    public override bool MoveTo(long key)
    {
        while (Current > key)
        {
            if (!_keys.MoveNext())
                return false;
            Current = _keys.Current;
        }
        return true;
    }

    public override void Dispose() => _keys.Dispose();
}
