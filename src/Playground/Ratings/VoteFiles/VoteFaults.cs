using System.Text;
using System.Text.Json;
using Playground.Faults;
using Playground.Settings;
using Playground.Statistics.Votes;

namespace Playground.Ratings.VoteFiles;

/// <summary>What is found in files of several formats.</summary>
static class VoteFaults
{
    public static readonly Fault NoModelName = new(VoteFaultKind.NoModelName, $"A model has no name; model_a and model_b were expected to be filled.");

    public static readonly Fault MissingFields = new(VoteFaultKind.MissingFields, $"The fields model_a, model_b and winner were expected, each with a text.");

    public static readonly Fault OtherLineEnds = new(VoteFaultKind.OtherLineEnds, $"Lines end with a carriage return alone; save the file with line feeds (LF or CR LF).");

    public static readonly Fault TooManyModels = new(VoteFaultKind.TooManyModels, $"The file names more than {PackedVote.MaxModels} models: this is no file of votes.");

    public static Fault FieldCount(ReadOnlySpan<byte> line, int expected)
    {
        var shown = Excerpt.Of(line);
        return new(VoteFaultKind.FieldCount, $"The line \"{shown}\" doesn't have the header's {expected} fields, or a quote isn't closed.");
    }

    public static Fault SameModel(string model) => new(VoteFaultKind.SameModel, $"The model \"{model}\" meets itself; two different models were expected.");

    public static Fault UnknownWinner(ReadOnlySpan<byte> word)
    {
        var shown = Excerpt.Of(word);
        return new(VoteFaultKind.UnknownWinner, $"The winner is \"{shown}\"; a, b, tie, both_bad, model_a, model_b or tie (bothbad) was expected.");
    }

    public static Fault NotUtf8(string field, ReadOnlySpan<byte> text)
    {
        var shown = Excerpt.Of(text);
        return new(VoteFaultKind.NotUtf8, $"The field {field} is not UTF-8: \"{shown}\". Save the file as UTF-8.");
    }

    public static Fault ControlCharacter(string field, Rune control, ReadOnlySpan<byte> text)
    {
        var (number, shown) = (control.Value.ToString("X4", System.Globalization.CultureInfo.InvariantCulture), Excerpt.Of(text));
        return new(VoteFaultKind.ControlCharacter, $"The field {field} holds the control character U+{number}: \"{shown}\". Take it out.");
    }

    public static Fault LoneSurrogate(string field) =>
        new(VoteFaultKind.LoneSurrogate, $"The field {field} holds half a character (a lone \\uD800 to \\uDFFF), which no text can hold.");

    public static Fault NameTooLong(string field, int bytes) =>
        new(VoteFaultKind.NameTooLong, $"The field {field} is {bytes} bytes long; at most {FieldText.Longest} are a name.");

    public static Fault FieldNotText(string field) => new(VoteFaultKind.FieldNotText, $"The field {field} is not a text.");

    public static Fault NotJson(JsonException exception) => new(VoteFaultKind.NotJson, $"This is no JSON object: {exception.Reason()}");

    public static Fault NotAnObject(ReadOnlySpan<byte> json)
    {
        var shown = Excerpt.Of(json);
        return new(VoteFaultKind.NotAnObject, $"This is no JSON object: \"{shown}\".");
    }
}
