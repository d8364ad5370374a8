using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Playground.Faults;

namespace Playground.Ratings.VoteFiles;

/// <summary>Parses votes that are JSON objects, one a line or one after the other.</summary>
abstract class JsonVotes : IVoteLines
{
    public abstract VoteFieldNames Fields { get; }

    /// <exception cref="ArgumentException">The format is none that is read, or not JSON.</exception>
    public static JsonVotes Of(VoteFormat format, RequestedFields requested) => format switch
    {
        VoteFormat.LmArena => new LmArenaVotes(requested),
        VoteFormat.OpenWebUi => new OpenWebUiVotes(requested),
        _ => throw new ArgumentException($"The format {format.Name()} can only be written; {string.Join(", ", VoteFormats.Readable)} can be read.", nameof(format)),
    };

    public int Parse(ReadOnlySpan<byte> text, VoteCollector into)
    {
        var lines = 0;
        while (!text.IsEmpty)
        {
            lines++;
            var end = text.IndexOf((byte)'\n');
            var line = (end < 0 ? text : text[..end]).Trim(" \t\r"u8);
            text = end < 0 ? default : text[(end + 1)..];
            if (!line.IsEmpty)
                Take(lines, line, into);
        }
        return lines;
    }

    public void Take(long line, ReadOnlySpan<byte> record, VoteCollector into)
    {
        try
        {
            if (record[0] == (byte)'{')
                TakeObject(line, record, into);
            else
                into.Refuse(line, VoteFaults.NotAnObject(record));
        }
        catch (JsonException fault)
        {
            into.Refuse(line, record.Contains((byte)'\r') ? VoteFaults.OtherLineEnds : VoteFaults.NotJson(fault));
        }
    }

    /// <exception cref="JsonException"><paramref name="json"/> is not one whole object.</exception>
    protected abstract void TakeObject(long line, ReadOnlySpan<byte> json, VoteCollector into);

    /// <summary>What keeps an object from being kept as it is: a field that isn't UTF-8.</summary>
    protected static Fault? Unkeepable(ReadOnlySpan<byte> json)
    {
        if (Utf8.IsValid(json))
            return null;
        var reader = new Utf8JsonReader(json);
        for (reader.Read(); reader.Read() && reader.TokenType == JsonTokenType.PropertyName;)
        {
            var name = reader.ValueSpan;
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (json[start..(int)reader.BytesConsumed] is var field && !Utf8.IsValid(field))
                return VoteFaults.NotUtf8(Excerpt.Of(name), field[Math.Max(0, Utf8Length(field) - 20)..]);
        }
        return null;
    }

    /// <returns>How many bytes are UTF-8 before the first that isn't.</returns>
    static int Utf8Length(ReadOnlySpan<byte> text)
    {
        var valid = 0;
        while (Rune.DecodeFromUtf8(text[valid..], out _, out var read) == OperationStatus.Done)
            valid += read;
        return valid;
    }
}
