using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Playground.Storage.Figures;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;
using Playground.Storage.Sqlite.Schema;
using SQLitePCL;

namespace Playground.Storage.Sqlite.Figures;

/// <summary>Packs figures into rows and takes them out again.</summary>
static class FigureBlock
{
    /// <summary>Figures in a block. Fewer are gathered from their answers as quickly.</summary>
    public const int Size = 4096;

    /// <summary>Must change when a figure says something else than before, or says it in another place: what is stored is then gathered anew.</summary>
    const int Version = 1;

    public static FigureBlockRow ToRow(ReadOnlySpan<Figure> figures, FigureNames names)
    {
        var (first, last) = (long.MaxValue, long.MinValue);
        foreach (ref readonly var figure in figures)
            (first, last) = (Math.Min(first, ComparisonKeys.ComparisonOf(figure.Key)), Math.Max(last, ComparisonKeys.ComparisonOf(figure.Key)));
        return new()
        {
            Version = Version,
            FirstComparison = first,
            LastComparison = last,
            Names = StoredJson.Write(names),
            Figures = MemoryMarshal.AsBytes(figures).ToArray(),
        };
    }

    /// <summary>All blocks, as <see cref="TryRead"/> takes them.</summary>
    public const string Query = "SELECT \"Version\", \"Names\", \"Figures\" FROM \"FigureBlocks\" ORDER BY \"Id\"";

    /// <param name="row">Stands at a block.</param>
    /// <param name="figures">Number the names. They lie in SQLite's own memory, from which they are gone with the row.</param>
    /// <returns><c>false</c> where another version has written the block.</returns>
    public static bool TryRead(SqliteDataReader row, out FigureNames names, out ReadOnlySpan<Figure> figures)
    {
        names = StoredJson.Read<FigureNames>(row.GetString(1));
        var bytes = raw.sqlite3_column_blob(row.Handle, 2);
        figures = row.GetInt32(0) == Version && bytes.Length % Unsafe.SizeOf<Figure>() == 0 ? MemoryMarshal.Cast<byte, Figure>(bytes) : [];
        return figures.Length > 0;
    }
}
