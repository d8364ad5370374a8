namespace Playground.Web.Shell;

/// <summary>By which column a table is sorted, as it stands in the address: <c>cost</c>, from the top down <c>-cost</c>.</summary>
public sealed record TableSort(string Column, bool IsDescending = false)
{
    /// <returns><c>null</c> where the address says nothing: the table has its own order.</returns>
    public static TableSort? Parse(string? text) => text is null or "" or "-" ? null : text[0] == '-' ? new(text[1..], true) : new(text);

    /// <summary>What choosing a column's head makes of it: up, down, and back to the table's own order.</summary>
    public static TableSort? Next(TableSort? now, string column) =>
        now?.Column != column ? new(column) : now.IsDescending ? null : now with { IsDescending = true };

    /// <summary>What isn't known stands at the end, whichever way the rest goes.</summary>
    public IEnumerable<T> Order<T>(IEnumerable<T> rows, Func<T, IComparable?> key)
    {
        var known = rows.ToLookup(row => key(row) is not null);
        return (IsDescending ? known[true].OrderByDescending(key) : known[true].OrderBy(key)).Concat(known[false]);
    }

    public override string ToString() => IsDescending ? $"-{Column}" : Column;
}
