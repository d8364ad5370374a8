using System.Text;
using System.Text.Unicode;
using Playground.Faults;
using Playground.Statistics.RaterAgreement;

namespace Playground.Ratings.VoteFiles;

/// <summary>Reads ratings from long CSV: the columns <c>item</c>, <c>rater</c>, <c>value</c> in any order, others ignored, one line a rating.</summary>
public sealed class RatingFileReader
{
    const string Expected = "item,rater,value";

    readonly MeasurementLevel level;
    readonly List<RatingEntry> ratings = [];
    readonly List<RatingFileProblem> problems = [];
    readonly HashSet<(string Item, string Rater)> seen = [];
    int columns, item, rater, value;

    RatingFileReader(MeasurementLevel level) => this.level = level;

    /// <param name="level">Values must suit it.</param>
    /// <param name="skipBad">Leave bad lines out; otherwise one bad line means that nothing is taken.</param>
    /// <exception cref="InvalidVoteFileException">The file isn't UTF-8.</exception>
    /// <exception cref="InvalidDataException">The file as a whole can't be read as ratings; the message says what was expected.</exception>
    public static RatingFile Read(Stream stream, MeasurementLevel level, bool skipBad)
    {
        var reader = new RatingFileReader(level);
        var records = new CsvRecords(stream, VoteFileHead.Read(stream).Text);
        while (records.Next())
            reader.Take(records.Line, records.Text);
        if (reader.columns == 0)
            throw new InvalidDataException($"The file is empty; CSV with the header {Expected} was expected.");
        return new RatingFile { Ratings = reader.problems.Count > 0 && !skipBad ? [] : reader.ratings, Problems = reader.problems };
    }

    void Take(long line, ReadOnlySpan<byte> text)
    {
        if (columns == 0)
            ReadHeader(line, text);
        else if (Fault(text) is { } fault)
            problems.Add(new RatingFileProblem(line, fault));
    }

    void ReadHeader(long line, ReadOnlySpan<byte> header)
    {
        if (CsvVoteColumns.HasOtherLineEnds(header))
            throw new InvalidDataException(VoteFaults.OtherLineEnds.Message);
        var names = Fields(header)?.Select(name => name.Trim()).ToList() ?? [];
        (item, rater, value) = (names.IndexOf("item"), names.IndexOf("rater"), names.IndexOf("value"));
        if (item < 0 || rater < 0 || value < 0)
            throw new InvalidDataException($"Line {line}: the header is \"{Excerpt.Of(header)}\"; {Expected} was expected.");
        if (Expected.Split(',').FirstOrDefault(name => names.IndexOf(name) != names.LastIndexOf(name)) is { } twice)
            throw new InvalidDataException($"Line {line}: the column {twice} stands in the header twice; each was expected once.");
        columns = names.Count;
    }

    /// <returns>Why the line can't be taken; <c>null</c> when it was.</returns>
    string? Fault(ReadOnlySpan<byte> text)
    {
        if (Fields(text) is not { } fields || fields.Length != columns)
            return $"The line \"{Excerpt.Of(text)}\" doesn't have the header's {columns} fields, or a quote isn't closed.";
        foreach (var (column, name) in ((int, string)[])[(item, "item"), (rater, "rater"), (value, "value")])
            if (Unusable(name, fields[column], text) is { } unusable)
                return unusable.Message;
        var entry = new RatingEntry(fields[item].Trim(), fields[rater].Trim(), fields[value].Trim());
        if (entry.Item.Length == 0 || entry.Rater.Length == 0 || entry.Value.Length == 0)
            return "An item, a rater or a value is empty. A missing rating is a missing line.";
        if (seen.Contains((entry.Item, entry.Rater)))
            return $"The rater \"{entry.Rater}\" has already rated \"{entry.Item}\"; one rating was expected.";
        try
        {
            if (level != MeasurementLevel.Nominal)
                RatingTable.Number(entry.Value, level);
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
        seen.Add((entry.Item, entry.Rater));
        ratings.Add(entry);
        return null;
    }

    // What isn't UTF-8 has become U+FFFD in the field.
    static Fault? Unusable(string name, string field, ReadOnlySpan<byte> line) =>
        field.Contains('\uFFFD') && !Utf8.IsValid(line) ? VoteFaults.NotUtf8(name, line) : FieldText.Fault(name, Encoding.UTF8.GetBytes(field));

    static string[]? Fields(ReadOnlySpan<byte> text)
    {
        Span<Field> fields = stackalloc Field[CsvVoteColumns.Most];
        var unquoted = new byte[text.Length];
        var count = CsvFields.Split(text, fields, unquoted);
        if (count < 0)
            return null;
        var texts = new string[count];
        for (var i = 0; i < count; i++)
            texts[i] = Encoding.UTF8.GetString(fields[i].Of(text, unquoted));
        return texts;
    }
}
