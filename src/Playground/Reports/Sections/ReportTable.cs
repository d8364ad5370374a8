namespace Playground.Reports.Sections;

/// <summary>A table that every format writes in its own way.</summary>
/// <param name="Key">Names the table's file and sheet: lower-case English words with hyphens.</param>
/// <param name="Rows">As many cells each as there are columns; made while they are written.</param>
public sealed record ReportTable(string Key, string Title, IReadOnlyList<ReportColumn> Columns, IEnumerable<object?[]> Rows)
{
    /// <summary>Rows are read one by one, not compared: on paper that is too narrow for the columns, each stands by itself.</summary>
    public bool IsByRow { get; init; }
}
