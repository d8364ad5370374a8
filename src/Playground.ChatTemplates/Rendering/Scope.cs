using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Rendering;

/// <summary>Names and what they stand for; what isn't known here is looked for in the scope around it, at the moment when it is read.</summary>
sealed class Scope(Scope? outer)
{
    readonly Dictionary<string, object?>? _globals;
    string[] _names = [];
    object?[] _values = [];
    int _count;

    /// <summary>The outermost scope.</summary>
    public Scope(Dictionary<string, object?> globals)
        : this((Scope?)null) => _globals = globals;

    public object? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
            if (scope.TryFind(name, out var value))
                return value;
        return Undefined.Name(name);
    }

    public void Set(string name, object? value)
    {
        if (_globals is not null)
        {
            _globals[name] = value;
            return;
        }
        var at = Array.IndexOf(_names, name, 0, _count);
        if (at < 0)
        {
            at = _count++;
            if (at == _names.Length)
                Grow();
            _names[at] = name;
        }
        _values[at] = value;
    }

    Scope? Outer => outer;

    bool TryFind(string name, out object? value)
    {
        if (_globals is not null)
            return _globals.TryGetValue(name, out value);
        for (var i = 0; i < _count; i++)
            if (_names[i] == name)
            {
                value = _values[i];
                return true;
            }
        value = null;
        return false;
    }

    void Grow()
    {
        var size = Math.Max(4, 2 * _count);
        Array.Resize(ref _names, size);
        Array.Resize(ref _values, size);
    }
}
