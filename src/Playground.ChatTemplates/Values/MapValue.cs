namespace Playground.ChatTemplates.Values;

/// <summary>Values by keys, in the order in which they were put in; never changed once made.</summary>
sealed class MapValue
{
    readonly OrderedDictionary<object, object?> _items;

    public MapValue(int capacity = 0) => _items = new(capacity, PythonKeys.Comparer);

    public int Count => _items.Count;

    public IEnumerable<KeyValuePair<object, object?>> Items => _items;

    public IEnumerable<object> Keys => _items.Keys;

    public IEnumerable<object?> Values => _items.Values;

    /// <summary>While it is made.</summary>
    public void Put(object? key, object? value) => _items[key ?? PythonKeys.None] = value;

    public bool TryGet(object? key, out object? value) => _items.TryGetValue(key ?? PythonKeys.None, out value);
}
