using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Playground.Faults;

namespace Playground.Ratings.VoteFiles;

/// <summary>
/// Reads what a CSV line says beyond its vote: <c>id</c>, <c>category</c> (several between semicolons), <c>language</c>, <c>created_at</c> or
/// <c>tstamp</c>, <c>blind</c>; other columns are kept with the line.
/// </summary>
sealed class CsvVoteDetails
{
    // What is kept and shown is looked at as names are.
    static readonly string[] Names = ["id", "prompt_id", "category", "language"];

    readonly string header;
    readonly string[] columns;
    readonly int a, b, id, category, language, time, blind;
    readonly int[] names;

    CsvVoteDetails(string header, string[] columns)
    {
        (this.header, this.columns) = (header, columns);
        (a, b, id) = (Place("model_a"), Place("model_b"), Place("id"));
        (category, language, blind) = (Place("category"), Place("language"), Place("blind"));
        time = Place("created_at") is >= 0 and var created ? created : Place("tstamp");
        names = [.. Names.Select(Place).Where(place => place >= 0)];
    }

    /// <param name="header">One that <see cref="CsvVoteColumns"/> has read.</param>
    public static CsvVoteDetails? TryCreate(ReadOnlySpan<byte> header, out Fault? fault)
    {
        fault = Utf8.IsValid(header) ? null : VoteFaults.NotUtf8("header", header);
        return fault is null ? new(Encoding.UTF8.GetString(header), [.. CsvText.Names(header)]) : null;
    }

    /// <returns>Why the line can't be kept; <c>null</c> when it can.</returns>
    public Fault? TryRead(ReadOnlySpan<byte> line, ReadOnlySpan<byte> unquoted, ReadOnlySpan<Field> places, out VoteDetails details)
    {
        details = null!;
        for (var i = 0; i < places.Length && !Utf8.IsValid(line); i++)
            if (places[i].Of(line, unquoted) is var field && !Utf8.IsValid(field))
                return VoteFaults.NotUtf8(columns[i], field);
        foreach (var place in names)
            if (FieldText.FaultOfAnyLength(columns[place], places[place].Of(line, unquoted)) is { } fault)
                return fault;
        var fields = new string[places.Length];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = Encoding.UTF8.GetString(places[i].Of(line, unquoted));
        details = Read(fields, Encoding.UTF8.GetString(line));
        return null;
    }

    VoteDetails Read(string[] fields, string line)
    {
        var own = Value(fields, id);
        // With or without guards, it is the same vote.
        var identity = own is null ? VoteFields.Hash(CsvText.UnguardedLine(line, fields)) : VoteFields.Hash(own, Value(fields, a), Value(fields, b));
        return new(own, identity, JsonSerializer.Serialize(new CsvOrigin(header, line), CsvOriginJson.Default.CsvOrigin))
        {
            At = VoteFields.Time(Value(fields, time)),
            Tags = Value(fields, category)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Language = VoteFields.Language(Value(fields, language)),
            Blind = Value(fields, blind) == "true",
        };
    }

    int Place(string name) => Array.IndexOf(columns, name);

    static string? Value(string[] fields, int place) => place >= 0 && fields[place].Length > 0 ? CsvText.Unguarded(fields[place]) : null;
}
