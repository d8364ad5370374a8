namespace Playground.ChatTemplates.Values;

/// <summary>Equality of the keys of maps: 1, 1.0 and True are one key.</summary>
sealed class PythonKeys : IEqualityComparer<object>
{
    /// <summary>Stands for <c>None</c> as a key.</summary>
    public static readonly object None = new();

    public static readonly PythonKeys Comparer = new();

    public static object? Plain(object key) => ReferenceEquals(key, None) ? null : key;

    public new bool Equals(object? left, object? right) => left is string text ? right is string other && text == other : ReferenceEquals(left, right) || PythonOrder.SameKey(left, right);

    public int GetHashCode(object key) => key switch
    {
        string text => text.GetHashCode(StringComparison.Ordinal),
        ListValue list => list.Count,
        _ => PythonNumbers.Real(key) is { } number ? number.GetHashCode() : 0,
    };
}
