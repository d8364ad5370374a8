using System.Text.Json;
using Playground.Settings;

namespace Playground.Judging;

/// <summary>What can be wrong with a file of votes.</summary>
public enum VoteFaultKind
{
    // Of a vote
    FieldCount,
    NoModelName,
    SameModel,
    UnusableName,
    UnknownWinner,
    NotJson,
    NotAnObject,
    MissingFields,
    FieldNotText,

    // Of Open WebUI's feedback
    NoData,
    NoModelId,
    UnknownRating,

    // Of the file
    Empty,
    EmptyCsv,
    EmptyJson,
    HeaderUnreadable,
    HeaderIncomplete,
    NoCategoryColumn,
    ArrayUnreadable,
    ArrayOfOthers,
    LineTooLong,
}

/// <summary>Something in a file of votes that can't be taken.</summary>
/// <param name="Kind">What is wrong, for those who say it in another language; the arguments of the sentence are the same in each.</param>
/// <param name="Sentence">In English: what was found, what was expected.</param>
public sealed record VoteFault(VoteFaultKind Kind, FormattableString Sentence)
{
    internal static readonly VoteFault NoModelName = new(VoteFaultKind.NoModelName, $"A model has no name; model_a and model_b were expected to be filled.");

    internal static readonly VoteFault MissingFields = new(VoteFaultKind.MissingFields, $"The fields model_a, model_b and winner were expected, each with a text.");

    public string Message => FormattableString.Invariant(Sentence);

    internal static VoteFault FieldCount(ReadOnlySpan<byte> line, int expected)
    {
        var shown = VoteCollector.Show(line);
        return new(VoteFaultKind.FieldCount, $"The line \"{shown}\" doesn't have the header's {expected} fields, or a quote isn't closed.");
    }

    internal static VoteFault SameModel(string model) => new(VoteFaultKind.SameModel, $"The model \"{model}\" meets itself; two different models were expected.");

    internal static VoteFault NotJson(JsonException exception) => new(VoteFaultKind.NotJson, $"This is no JSON object: {exception.Reason()}");
}

/// <summary>A file as a whole can't be read as votes; the message says where, what was found and what was expected.</summary>
/// <param name="line">Counted from 1; <c>null</c> where no line is to blame.</param>
public sealed class InvalidVoteFileException(VoteFault fault, long? line = null, Exception? inner = null)
    : Exception(line is null ? fault.Message : FormattableString.Invariant($"Line {line}: {fault.Message}"), inner)
{
    public VoteFault Fault => fault;

    public long? Line => line;
}
