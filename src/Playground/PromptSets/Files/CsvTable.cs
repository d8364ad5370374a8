using System.Text;
using System.Text.Unicode;
using Playground.Ratings.VoteFiles;

namespace Playground.PromptSets.Files;

/// <summary>A table of CSV (RFC 4180) with a heading.</summary>
static class CsvTable
{
    const int MostColumns = 4_096;

    /// <summary>Reads each row with as many cells as the heading; others are faults.</summary>
    /// <returns>The heading.</returns>
    /// <exception cref="InvalidPromptSetException">There is no heading that can be read.</exception>
    public static string[] Read(byte[] file, ReadItems found, Action<long, string[]> read, Action<string[]>? begin = null)
    {
        var records = new CsvRecords(new MemoryStream(file, writable: false));
        if (!records.Next() || Split(records.Text) is not { } heading)
            throw FieldFaults.Missing("a first line with the names of the columns");
        begin?.Invoke(heading);
        while (records.Next())
            if (!Utf8.IsValid(records.Text))
                found.Refuse(records.Line, new(PromptSetFaultKind.NotUtf8, $"It is no UTF-8. Save the file as UTF-8."));
            else if (Split(records.Text) is { } cells && cells.Length == heading.Length)
                read(records.Line, cells);
            else
                found.Refuse(records.Line, new(PromptSetFaultKind.RowWidth, $"The row has {Split(records.Text)?.Length ?? 0} cells; expected {heading.Length}, as in the first line. A text with commas, quotes or line breaks stands in quotes."));
        return heading;
    }

    static string[]? Split(ReadOnlySpan<byte> record)
    {
        var fields = new Field[MostColumns];
        var unquoted = new byte[record.Length];
        var count = CsvFields.Split(record, fields, unquoted);
        if (count < 0)
            return null;
        var cells = new string[count];
        for (var i = 0; i < count; i++)
            cells[i] = CsvText.Unguarded(Encoding.UTF8.GetString(fields[i].Of(record, unquoted)));
        return cells;
    }
}
