using System.Text;
using Playground.Faults;

namespace Playground.Ratings.VoteFiles;

/// <summary>Where the fields of a vote stand in a CSV line, as the header says.</summary>
readonly record struct CsvVoteColumns(int Count, int ModelA, int ModelB, int Winner, int Judge, int Category)
{
    public const string Expected = "prompt_id,model_a,model_b,winner,judge";

    /// <summary>More columns than any file of votes has; keeps a line's fields on the stack.</summary>
    public const int Most = 64;

    /// <summary>The names that mean something, each of which may stand there once.</summary>
    static readonly string[] Understood = ["id", "prompt_id", "model_a", "model_b", "winner", "judge", "category", "language", "created_at", "tstamp", "blind"];

    /// <returns>What is wrong with the header; <c>null</c> when it can be used.</returns>
    public static Fault? TryRead(ReadOnlySpan<byte> header, bool needsCategory, out CsvVoteColumns columns)
    {
        columns = default;
        if (HasOtherLineEnds(header))
            return VoteFaults.OtherLineEnds;
        Span<Field> fields = stackalloc Field[Most];
        Span<byte> unquoted = new byte[header.Length];
        var count = CsvFields.Split(header, fields, unquoted);
        if (count < 0)
            return new(VoteFaultKind.HeaderUnreadable, $"The header can't be read; {Expected} was expected.");
        var names = new List<string>();
        for (var i = 0; i < count; i++)
            names.Add(Encoding.UTF8.GetString(fields[i].Of(header, unquoted)).Trim());
        columns = new(count, names.IndexOf("model_a"), names.IndexOf("model_b"), names.IndexOf("winner"), names.IndexOf("judge"), names.IndexOf("category"));
        if (columns.ModelA < 0 || columns.ModelB < 0 || columns.Winner < 0)
        {
            var shown = Excerpt.Of(header);
            return new(VoteFaultKind.HeaderIncomplete, $"The header is \"{shown}\"; {Expected} was expected, of which model_a, model_b and winner must be there.");
        }
        if (names.Intersect(Understood).FirstOrDefault(name => names.IndexOf(name) != names.LastIndexOf(name)) is { } twice)
            return new(VoteFaultKind.DuplicateColumn, $"The column {twice} stands in the header twice; each was expected once.");
        return needsCategory && columns.Category < 0 ? new(VoteFaultKind.NoCategoryColumn, $"The file has no column \"category\" to choose a category by.") : null;
    }

    // Where lines end with carriage returns alone, the whole file looks like its header, and like a file without votes.
    public static bool HasOtherLineEnds(ReadOnlySpan<byte> header)
    {
        var quoted = false;
        for (var at = 0; at < header.Length; at++)
            if (header[at] == (byte)'"')
                quoted = !quoted;
            else if (header[at] == (byte)'\r' && !quoted)
                return true;
        return false;
    }
}
