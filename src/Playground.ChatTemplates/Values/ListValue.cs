namespace Playground.ChatTemplates.Values;

/// <summary>Several values; never changed once made, since chat templates may not change lists.</summary>
sealed record ListValue(IReadOnlyList<object?> Items, ListKind Kind = ListKind.List)
{
    public int Count => Items.Count;

    public object? this[int index] => Items[index];

    public string TypeName => Kind switch
    {
        ListKind.List => "list",
        ListKind.Tuple => "tuple",
        ListKind.Generator => "generator",
        _ => "dict_view",
    };
}
