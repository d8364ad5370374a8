namespace Playground.Reports.Sections;

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
