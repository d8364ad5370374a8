namespace Playground.Reporting.Layout;

/// <summary>What a column's cells are. A cell is <c>null</c> where the value isn't known.</summary>
public enum CellKind
{
    Text,

    /// <summary><see cref="int"/>, <see cref="long"/>.</summary>
    Whole,

    /// <summary><see cref="double"/> with the column's digits.</summary>
    Number,

    /// <summary><see cref="decimal"/>.</summary>
    Money,

    /// <summary><see cref="decimal"/> as somebody set it, to its last digit.</summary>
    Price,

    /// <summary><see cref="double"/>; people read milliseconds where there are few.</summary>
    Seconds,

    /// <summary><see cref="double"/>, 1 is all.</summary>
    Share,

    /// <summary><see cref="DateOnly"/>.</summary>
    Day,

    /// <summary><see cref="DateTimeOffset"/>, shown in UTC.</summary>
    Moment,
    Flag,

    /// <summary>A checksum in hexadecimal digits; people see its beginning.</summary>
    Hash,
}

public sealed record ReportColumn(string Title, CellKind Kind = CellKind.Text, int Digits = 0)
{
    /// <summary>The title where cells hold bare numbers, with their unit.</summary>
    public string Head => Kind == CellKind.Seconds ? $"{Title} (s)" : Title;

    public bool IsNumber => Kind is CellKind.Whole or CellKind.Number or CellKind.Seconds or CellKind.Money or CellKind.Price or CellKind.Share;
}

/// <summary>A table that every format writes in its own way.</summary>
/// <param name="Key">Names the table's file and sheet: lower-case English words with hyphens.</param>
/// <param name="Rows">As many cells each as there are columns; made while they are written.</param>
public sealed record ReportTable(string Key, string Title, IReadOnlyList<ReportColumn> Columns, IEnumerable<object?[]> Rows)
{
    /// <summary>Rows are read one by one, not compared: on paper that is too narrow for the columns, each stands by itself.</summary>
    public bool IsByRow { get; init; }
}
