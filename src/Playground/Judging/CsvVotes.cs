using System.Runtime.CompilerServices;
using System.Text;

namespace Playground.Judging;

/// <summary>Parses blocks of CSV lines with votes.</summary>
sealed class CsvVotes(CsvVoteColumns columns, string? category) : IVoteLines
{
    const byte NewLine = (byte)'\n';

    readonly byte[]? category = category is null ? null : Encoding.UTF8.GetBytes(category);

    // Optimised at once: the first call runs for millions of lines.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Parse(ReadOnlySpan<byte> text, VoteCollector into)
    {
        var lines = 0;
        Span<Field> fields = stackalloc Field[CsvVoteColumns.Most];
        fields = fields[..columns.Count];
        var quotes = text.Contains((byte)'"');
        while (!text.IsEmpty)
        {
            lines++;
            var end = text.IndexOf(NewLine);
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            if (!line.IsEmpty && line[^1] == (byte)'\r')
                line = line[..^1];
            if (line.IsEmpty)
                continue;
            if (quotes && line.Contains((byte)'"'))
                TakeQuoted(lines, line, fields, into);
            else
                Take(lines, line, default, CsvFields.SplitPlain(line, fields), fields, into);
        }
        return lines;
    }

    void TakeQuoted(int number, ReadOnlySpan<byte> line, Span<Field> fields, VoteCollector into)
    {
        var unquoted = new byte[line.Length];
        Take(number, line, unquoted, CsvFields.Split(line, fields, unquoted), fields, into);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Take(int number, ReadOnlySpan<byte> line, ReadOnlySpan<byte> unquoted, int count, ReadOnlySpan<Field> fields, VoteCollector into)
    {
        if (count != columns.Count)
        {
            into.Refuse(number, $"The line \"{VoteCollector.Show(line)}\" doesn't have the header's {columns.Count} fields, or a quote isn't closed.");
            return;
        }
        if (category is not null && !fields[columns.Category].Of(line, unquoted).SequenceEqual(category))
            return;
        var winner = fields[columns.Winner].Of(line, unquoted);
        if (VoteWords.TryOutcome(winner, out var outcome))
            into.Add(number, fields[columns.ModelA].Of(line, unquoted), fields[columns.ModelB].Of(line, unquoted), outcome,
                columns.Judge < 0 ? default : fields[columns.Judge].Of(line, unquoted));
        else
            into.Refuse(number, VoteWords.Unknown(winner));
    }
}
