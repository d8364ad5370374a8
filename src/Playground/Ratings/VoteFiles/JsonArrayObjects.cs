using System.Text.Json;
using Playground.Settings;

namespace Playground.Ratings.VoteFiles;

/// <summary>Hands out the objects of one big JSON array, of which never more than one object and a block are in memory.</summary>
/// <param name="head">What was already read from the stream.</param>
sealed class JsonArrayObjects(Stream stream, ReadOnlyMemory<byte> head)
{
    byte[] buffer = head.ToArray();
    int filled = head.Length;
    long line = 1;
    JsonReaderState state;
    bool ended;

    /// <summary>Hands the objects that are in memory to a format, each with its line, and reads on.</summary>
    /// <returns><c>false</c> when the array has ended.</returns>
    /// <exception cref="InvalidVoteFileException">The file is no JSON array of objects; the message names the line.</exception>
    public bool Next(IVoteLines format, VoteCollector into)
    {
        try
        {
            if (TakeWhole(format, into))
                return false;
        }
        catch (JsonException fault)
        {
            throw new InvalidVoteFileException(new(VoteFaultKind.ArrayUnreadable, $"The JSON can't be read ({fault.Reason()}) An array of objects was expected."), fault.LineNumber + 1 ?? line, fault);
        }
        Fill();
        return true;
    }

    bool TakeWhole(IVoteLines format, VoteCollector into)
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(0, filled), ended, state);
        var consumed = 0;
        var done = false;
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.StartObject && !reader.TrySkip())
                break;
            Count(consumed, start);
            if (reader.TokenType == JsonTokenType.EndObject)
                format.Take(line, buffer.AsSpan(start, (int)reader.BytesConsumed - start), into);
            else if (reader.CurrentDepth > 0)
                throw new InvalidVoteFileException(new(VoteFaultKind.ArrayOfOthers, $"Something else stands among the objects; an array of nothing but objects was expected."), line);
            Count(start, (int)reader.BytesConsumed);
            consumed = (int)reader.BytesConsumed;
            state = reader.CurrentState;
            done = reader.TokenType == JsonTokenType.EndArray;
        }
        buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
        filled -= consumed;
        return done || (ended && filled == 0);
    }

    void Count(int from, int to) => line += buffer.AsSpan(from, to - from).Count((byte)'\n');

    void Fill()
    {
        if (filled == buffer.Length)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, LineBlocks.BlockSize));
        var read = stream.Read(buffer, filled, buffer.Length - filled);
        ended = read == 0;
        filled += read;
    }
}
