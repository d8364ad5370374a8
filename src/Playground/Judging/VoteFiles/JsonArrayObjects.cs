using System.Text.Json;
using Playground.Settings;

namespace Playground.Judging;

/// <summary>Hands out the objects of one big JSON array, of which never more than one object and a block are in memory.</summary>
/// <param name="head">What was already read from the stream.</param>
sealed class JsonArrayObjects(Stream stream, ReadOnlyMemory<byte> head)
{
    byte[] buffer = head.ToArray();
    int filled = head.Length;
    long line = 1;
    bool ended;

    public delegate void Taker(long line, ReadOnlySpan<byte> json);

    /// <exception cref="InvalidVoteFileException">The file is no JSON array of objects; the message names the line.</exception>
    public void Each(Taker take)
    {
        var state = default(JsonReaderState);
        while (!TryTakeWhole(ref state, take))
            Fill();
    }

    /// <summary>The objects one after the other, each with its line.</summary>
    /// <exception cref="InvalidVoteFileException">As above.</exception>
    public IEnumerable<(long Line, byte[] Json)> All()
    {
        var state = default(JsonReaderState);
        var found = new List<(long, byte[])>();
        for (var done = false; !done;)
        {
            found.Clear();
            done = TryTakeWhole(ref state, (at, json) => found.Add((at, json.ToArray())));
            foreach (var one in found)
                yield return one;
            if (!done)
                Fill();
        }
    }

    bool TryTakeWhole(ref JsonReaderState state, Taker take)
    {
        try
        {
            return TakeWhole(ref state, take);
        }
        catch (JsonException fault)
        {
            throw new InvalidVoteFileException(new(VoteFaultKind.ArrayUnreadable, $"The JSON can't be read ({fault.Reason()}) An array of objects was expected."), fault.LineNumber + 1 ?? line, fault);
        }
    }

    /// <returns><c>true</c> when the array has ended.</returns>
    bool TakeWhole(ref JsonReaderState state, Taker take)
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
                take(line, buffer.AsSpan(start, (int)reader.BytesConsumed - start));
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
