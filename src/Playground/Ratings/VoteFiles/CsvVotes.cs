using System.Runtime.CompilerServices;

namespace Playground.Ratings.VoteFiles;

/// <summary>
/// Parses blocks of CSV lines with votes, or one record after the other. Where blocks begin and end at line breaks, a line break within quotes
/// can't be told from the end of a vote: the first line on which a quote stays open makes the parser give up; see <see cref="IsLost"/>.
/// </summary>
/// <param name="details">Reads what a line says beyond its vote; <c>null</c> where nobody asks for it.</param>
sealed class CsvVotes(CsvVoteColumns columns, RequestedFields requested, CsvVoteDetails? details = null) : IVoteLines
{
    const byte NewLine = (byte)'\n';

    readonly byte[]? category = requested.Category;

    volatile bool lost;

    public VoteFieldNames Fields => VoteFieldNames.LmArena;

    /// <summary>Fields may span lines: nothing that was taken by <see cref="Parse"/> counts, and the records must be taken one by one.</summary>
    public bool IsLost => lost;

    /// <summary>Reads the header, which the first record is.</summary>
    /// <exception cref="InvalidVoteFileException">It names no votes; the message says what was expected.</exception>
    public static CsvVotes Of(CsvRecords records, RequestedFields requested)
    {
        records.Next();
        var fault = CsvVoteColumns.TryRead(records.Text, requested.Category is not null, out var columns);
        var details = fault is null && requested.Details ? CsvVoteDetails.TryCreate(records.Text, out fault) : null;
        return fault is null ? new(columns, requested, details) : throw new InvalidVoteFileException(fault, records.Line);
    }

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
        if (category is not null && !IsIn(Text(fields[columns.Category], line, unquoted), category))
            return;
        var winner = fields[columns.Winner].Of(line, unquoted);
        if (!VoteWords.TryOutcome(winner, out var outcome))
            into.Refuse(number, VoteFaults.UnknownWinner(winner));
        else if (into.TryVote(number, Text(fields[columns.ModelA], line, unquoted), Text(fields[columns.ModelB], line, unquoted), outcome,
            columns.Judge < 0 ? default : Text(fields[columns.Judge], line, unquoted), out var vote))
        {
            if (details is null)
                into.Add(vote);
            else if (details.TryRead(line, unquoted, fields, out var what) is { } fault)
                into.Refuse(number, fault);
            else
                into.Add(vote, what);
        }
    }

    // A look at the first byte is all that most fields cost.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ReadOnlySpan<byte> Text(Field field, ReadOnlySpan<byte> line, ReadOnlySpan<byte> unquoted)
    {
        var text = field.Of(line, unquoted);
        return !text.IsEmpty && text[0] == (byte)'\'' ? CsvText.Unguarded(text) : text;
    }

    static bool IsIn(ReadOnlySpan<byte> categories, ReadOnlySpan<byte> category)
    {
        if (categories.SequenceEqual(category))
            return true;
        foreach (var part in categories.Split((byte)';'))
            if (categories[part].Trim(" \t"u8).SequenceEqual(category))
                return true;
        return false;
    }
}
