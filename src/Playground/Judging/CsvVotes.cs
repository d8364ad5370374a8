using System.Runtime.CompilerServices;
using System.Text;
using Playground.Judging.Exchange;

namespace Playground.Judging;

/// <summary>
/// Parses blocks of CSV lines with votes, or one record after the other. Where blocks begin and end at line breaks, a line break within quotes
/// can't be told from the end of a vote: the first line on which a quote stays open makes the parser give up; see <see cref="IsLost"/>.
/// </summary>
sealed class CsvVotes(CsvVoteColumns columns, VoteFileOptions options) : IVoteLines
{
    const byte NewLine = (byte)'\n';

    readonly byte[]? category = options.Category is null ? null : Encoding.UTF8.GetBytes(options.Category);
    readonly int judge = options.Raters ? columns.Judge : -1;

    volatile bool lost;

    /// <summary>Fields may span lines: nothing that was taken by <see cref="Parse"/> counts, and the records must be taken one by one.</summary>
    public bool IsLost => lost;

    // Optimised at once: the first call runs for millions of lines.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Parse(ReadOnlySpan<byte> text, VoteCollector into)
    {
        var lines = 0;
        if (lost)
            return lines;
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

    /// <summary>Takes the vote of one record, whatever spans lines in it.</summary>
    public void Take(long number, ReadOnlySpan<byte> record, VoteCollector into)
    {
        Span<Field> fields = stackalloc Field[CsvVoteColumns.Most];
        fields = fields[..columns.Count];
        var unquoted = record.Contains((byte)'"') ? new byte[record.Length] : default;
        Take(number, record, unquoted, unquoted is null ? CsvFields.SplitPlain(record, fields) : CsvFields.Split(record, fields, unquoted), fields, into);
    }

    void TakeQuoted(int number, ReadOnlySpan<byte> line, Span<Field> fields, VoteCollector into)
    {
        var unquoted = new byte[line.Length];
        if (CsvFields.Split(line, fields, unquoted) is >= 0 and var count)
            Take(number, line, unquoted, count, fields, into);
        else
            lost = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Take(long number, ReadOnlySpan<byte> line, ReadOnlySpan<byte> unquoted, int count, ReadOnlySpan<Field> fields, VoteCollector into)
    {
        if (count != columns.Count)
        {
            if (line.ContainsAnyExcept(" \t"u8))
                into.Refuse(number, VoteFaults.FieldCount(line, columns.Count));
            return;
        }
        if (category is not null && !Text(fields[columns.Category], line, unquoted).SequenceEqual(category))
            return;
        var winner = fields[columns.Winner].Of(line, unquoted);
        if (VoteWords.TryOutcome(winner, out var outcome))
            into.Add(number, Text(fields[columns.ModelA], line, unquoted), Text(fields[columns.ModelB], line, unquoted), outcome,
                judge < 0 ? default : Text(fields[judge], line, unquoted));
        else
            into.Refuse(number, VoteWords.Unknown(winner));
    }

    // A look at the first byte is all that most fields cost.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ReadOnlySpan<byte> Text(Field field, ReadOnlySpan<byte> line, ReadOnlySpan<byte> unquoted)
    {
        var text = field.Of(line, unquoted);
        return !text.IsEmpty && text[0] == (byte)'\'' ? CsvText.Unguarded(text) : text;
    }
}
