using System.Text;
using System.Text.Json;

namespace Playground.Judging.Exchange.Reading;

/// <summary>
/// Reads votes from CSV with all that it says: <c>prompt_id,model_a,model_b,winner,judge</c>, of which <c>prompt_id</c> and <c>judge</c> may be missing;
/// <c>id</c>, <c>category</c> (several between semicolons), <c>language</c>, <c>created_at</c> or <c>tstamp</c> are understood, other columns kept.
/// </summary>
public sealed class CsvFile
{
    readonly string header;
    readonly string[] names;
    readonly CsvVoteColumns columns;

    CsvFile(long line, ReadOnlySpan<byte> header)
    {
        if (CsvVoteColumns.TryRead(header, needsCategory: false, out columns) is { } fault)
            throw new InvalidVoteFileException(fault, line);
        this.header = Encoding.UTF8.GetString(header);
        names = [.. CsvText.Names(header)];
    }

    /// <inheritdoc cref="LmArenaFile.Read(Stream)"/>
    public static IEnumerable<FileEntry> Read(Stream stream)
    {
        CsvFile? file = null;
        var records = new CsvRecords(stream);
        while (records.Next())
            if (file is null)
                file = new(records.Line, records.Text);
            else
                yield return file.Read(records.Line, records.Text);
        if (file is null)
            throw new InvalidVoteFileException(new(VoteFaultKind.EmptyCsv, $"The file is empty; CSV with the header {CsvVoteColumns.Expected} was expected."));
    }

    FileEntry Read(long number, ReadOnlySpan<byte> line)
    {
        if (CsvText.Split(line) is not { } fields || fields.Length != columns.Count)
            return FileEntry.Bad(number, VoteFaults.FieldCount(line, columns.Count));
        var (a, b) = (CsvText.Unguarded(fields[columns.ModelA]), CsvText.Unguarded(fields[columns.ModelB]));
        if (a.Length == 0 || b.Length == 0)
            return FileEntry.Bad(number, VoteFaults.NoModelName);
        if (a == b)
            return FileEntry.Bad(number, VoteFaults.SameModel(a));
        var winner = Encoding.UTF8.GetBytes(fields[columns.Winner]);
        if (!VoteWords.TryOutcome(winner, out var outcome))
            return FileEntry.Bad(number, VoteWords.Unknown(winner));
        return new(number, [Vote(fields, Encoding.UTF8.GetString(line), a, b, outcome)]);
    }

    FileVote Vote(string[] fields, string line, string a, string b, VoteOutcome outcome)
    {
        var id = Value(fields, "id");
        // With or without guards, it is the same vote.
        var identity = id is null ? VoteFields.Hash(CsvText.UnguardedLine(line, fields)) : VoteFields.Hash(id, a, b);
        return new(a, b, outcome, id, identity, JsonSerializer.Serialize(new CsvOrigin(header, line), CsvOriginJson.Default.CsvOrigin))
        {
            Judge = Value(fields, "judge"),
            At = VoteFields.Time(Value(fields, "created_at") ?? Value(fields, "tstamp")),
            Tags = Value(fields, "category")?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Language = VoteFields.Language(Value(fields, "language")),
            Blind = Value(fields, "blind") == "true",
        };
    }

    string? Value(string[] fields, string name) =>
        Array.IndexOf(names, name) is >= 0 and var place && fields[place].Length > 0 ? CsvText.Unguarded(fields[place]) : null;
}
