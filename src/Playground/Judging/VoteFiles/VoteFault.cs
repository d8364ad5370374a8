using System.Text;
using System.Text.Json;
using Playground.Settings;

namespace Playground.Judging.VoteFiles;

/// <summary>Something in a file of votes that can't be taken.</summary>
/// <param name="Kind">What is wrong, for those who say it in another language; the arguments of the sentence are the same in each.</param>
/// <param name="Sentence">In English: what was found, what was expected.</param>
public sealed record VoteFault(VoteFaultKind Kind, FormattableString Sentence)
{
    internal static readonly VoteFault NoModelName = new(VoteFaultKind.NoModelName, $"A model has no name; model_a and model_b were expected to be filled.");

    internal static readonly VoteFault MissingFields = new(VoteFaultKind.MissingFields, $"The fields model_a, model_b and winner were expected, each with a text.");

    public string Message => FormattableString.Invariant(Sentence);

    internal static readonly VoteFault OtherLineEnds = new(VoteFaultKind.OtherLineEnds, $"Lines end with a carriage return alone; save the file with line feeds (LF or CR LF).");

    internal static readonly VoteFault TooManyModels = new(VoteFaultKind.TooManyModels, $"The file names more than {CompactVote.MaxModels} models: this is no file of votes.");

    internal static VoteFault FieldCount(ReadOnlySpan<byte> line, int expected)
    {
        var shown = Excerpt.Of(line);
        return new(VoteFaultKind.FieldCount, $"The line \"{shown}\" doesn't have the header's {expected} fields, or a quote isn't closed.");
    }

    internal static VoteFault SameModel(string model) => new(VoteFaultKind.SameModel, $"The model \"{model}\" meets itself; two different models were expected.");

    internal static VoteFault UnknownWinner(ReadOnlySpan<byte> word)
    {
        var shown = Excerpt.Of(word);
        return new(VoteFaultKind.UnknownWinner, $"The winner is \"{shown}\"; a, b, tie, both_bad, model_a, model_b or tie (bothbad) was expected.");
    }

    internal static VoteFault NotUtf8(string field, ReadOnlySpan<byte> text)
    {
        var shown = Excerpt.Of(text);
        return new(VoteFaultKind.NotUtf8, $"The field {field} is not UTF-8: \"{shown}\". Save the file as UTF-8.");
    }

    internal static VoteFault ControlCharacter(string field, Rune control, ReadOnlySpan<byte> text)
    {
        var (number, shown) = (control.Value.ToString("X4", System.Globalization.CultureInfo.InvariantCulture), Excerpt.Of(text));
        return new(VoteFaultKind.ControlCharacter, $"The field {field} holds the control character U+{number}: \"{shown}\". Take it out.");
    }

    internal static VoteFault LoneSurrogate(string field) =>
        new(VoteFaultKind.LoneSurrogate, $"The field {field} holds half a character (a lone \\uD800 to \\uDFFF), which no text can hold.");

    internal static VoteFault NameTooLong(string field, int bytes) =>
        new(VoteFaultKind.NameTooLong, $"The field {field} is {bytes} bytes long; at most {FieldText.Longest} are a name.");

    internal static VoteFault FieldNotText(string field) => new(VoteFaultKind.FieldNotText, $"The field {field} is not a text.");

    internal static VoteFault NotJson(JsonException exception) => new(VoteFaultKind.NotJson, $"This is no JSON object: {exception.Reason()}");

    internal static VoteFault NotAnObject(ReadOnlySpan<byte> json)
    {
        var shown = Excerpt.Of(json);
        return new(VoteFaultKind.NotAnObject, $"This is no JSON object: \"{shown}\".");
    }
}
