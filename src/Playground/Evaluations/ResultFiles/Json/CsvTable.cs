using System.Text;

namespace Playground.Evaluations.ResultFiles.Json;

/// <summary>CSV (RFC 4180) as a table: cells may hold line breaks of any kind, and columns may share a name.</summary>
static class CsvTable
{
    /// <exception cref="ResultFileException">A quote isn't closed, or there are too many rows.</exception>
    public static List<string[]> Parse(ReadOnlyMemory<byte> bytes, ResultFileLimits limits)
    {
        var text = Encoding.UTF8.GetString(bytes.Span.StartsWith("\uFEFF"u8) ? bytes.Span[3..] : bytes.Span);
        var (rows, row) = (new List<string[]>(), new List<string>());
        for (var at = 0; at < text.Length;)
        {
            at = Cell(text, at, row);
            if (at < text.Length && text[at] == ',')
            {
                at++;
                // A comma at the very end opens an empty cell.
                if (at == text.Length)
                    row.Add("");
                continue;
            }
            at += text.AsSpan(at).StartsWith("\r\n") ? 2 : 1;
            if (row is not [""])
                rows.Add([.. row]);
            row.Clear();
            if (rows.Count > limits.Rows)
                throw new ResultFileException($"The table has more than {limits.Rows:N0} rows. Split it.");
        }
        if (row.Count > 0)
            rows.Add([.. row]);
        return rows;
    }

    static int Cell(string text, int at, List<string> row)
    {
        if (text[at] != '"')
        {
            var end = text.AsSpan(at).IndexOfAny(",\r\n") is var length and >= 0 ? at + length : text.Length;
            row.Add(text[at..end]);
            return end;
        }
        var cell = new StringBuilder();
        for (at++; ; at++)
        {
            var quote = text.IndexOf('"', at);
            if (quote < 0)
                throw new ResultFileException($"A quote in row {row.Count + 1} of the table isn't closed. Export the file again.");
            cell.Append(text, at, quote - at);
            if (quote + 1 >= text.Length || text[quote + 1] != '"')
            {
                row.Add(cell.ToString());
                // What follows a closing quote belongs to no cell.
                return text.AsSpan(quote + 1).IndexOfAny(",\r\n") is var rest and >= 0 ? quote + 1 + rest : text.Length;
            }
            cell.Append('"');
            at = quote + 1;
        }
    }
}
