using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Playground.Faults;

namespace Playground.Ratings.VoteFiles;

/// <summary>What a name or an id must be like to be taken: UTF-8, without control characters other than tabs and line breaks, and no longer than any name is.</summary>
static class FieldText
{
    /// <summary>Bytes; longer is no name.</summary>
    public const int Longest = 1000;

    public static bool IsUsable(ReadOnlySpan<byte> name) => name.Length <= Longest && IsClean(name);

    /// <returns>Why the name can't be taken; <c>null</c> when it can.</returns>
    public static Fault? Fault(string field, ReadOnlySpan<byte> name) =>
        name.Length > Longest ? VoteFaults.NameTooLong(field, name.Length) : FaultOfAnyLength(field, name);

    /// <summary>As <see cref="Fault"/>, of what may be longer than a name.</summary>
    public static Fault? FaultOfAnyLength(string field, ReadOnlySpan<byte> text)
    {
        if (IsClean(text))
            return null;
        return Utf8.IsValid(text) ? VoteFaults.ControlCharacter(field, Control(text)!.Value, text) : VoteFaults.NotUtf8(field, text);
    }

    /// <inheritdoc cref="FaultOfAnyLength(string, ReadOnlySpan{byte})"/>
    public static Fault? FaultOfAnyLength(string field, string? text) => text is null ? null : FaultOfAnyLength(field, Encoding.UTF8.GetBytes(text));

    static bool IsClean(ReadOnlySpan<byte> text) =>
        text.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0 || (Utf8.IsValid(text) && Control(text) is null);

    static Rune? Control(ReadOnlySpan<byte> text)
    {
        while (Rune.DecodeFromUtf8(text, out var rune, out var read) == OperationStatus.Done)
        {
            if (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r'))
                return rune;
            text = text[read..];
        }
        return null;
    }
}
