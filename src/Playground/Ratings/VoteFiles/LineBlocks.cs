using Playground.Faults;

namespace Playground.Ratings.VoteFiles;

/// <summary>Cuts a stream into blocks of whole lines, so that several threads can each parse one at a time. Safe to share.</summary>
/// <param name="head">What was already read from the stream.</param>
sealed class LineBlocks(Stream stream, ReadOnlyMemory<byte> head)
{
    public const int BlockSize = 1 << 20;
    public const int LongestLine = 1 << 28;

    readonly Lock gate = new();
    byte[] carried = head.ToArray();
    int carriedLength = head.Length;
    int next;
    bool ended;

    /// <summary>Fills <paramref name="block"/> with the next lines; its buffer is used again and grows to hold the longest line.</summary>
    /// <returns><c>false</c> at the end of the stream.</returns>
    /// <exception cref="InvalidVoteFileException">A line is longer than 256 MiB.</exception>
    public bool Next(LineBlock block)
    {
        lock (gate)
        {
            if (ended)
                return false;
            var filled = Begin(block);
            while (true)
            {
                var read = stream.Read(block.Buffer, filled, block.Buffer.Length - filled);
                filled += read;
                if (read == 0)
                    ended = true;
                else if (filled < block.Buffer.Length)
                    continue;
                if (TryEnd(block, filled))
                    return block.End > 0;
                Grow(block);
            }
        }
    }

    public static InvalidVoteFileException TooLong() => new(new Fault(VoteFaultKind.LineTooLong, $"A line is longer than {LongestLine >> 20} MiB: this is no file of votes."));

    int Begin(LineBlock block)
    {
        if (block.Buffer.Length <= carriedLength)
            block.Buffer = new byte[Math.Max(carriedLength * 2, BlockSize)];
        carried.AsSpan(0, carriedLength).CopyTo(block.Buffer);
        block.Start = 0;
        block.Index = next++;
        return carriedLength;
    }

    bool TryEnd(LineBlock block, int filled)
    {
        block.End = ended ? filled : block.Buffer.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
        if (block.End == 0 && !ended)
            return false;
        carriedLength = filled - block.End;
        if (carried.Length < carriedLength)
            carried = new byte[carriedLength * 2];
        block.Buffer.AsSpan(block.End, carriedLength).CopyTo(carried);
        return true;
    }

    static void Grow(LineBlock block)
    {
        if (block.Buffer.Length >= LongestLine)
            throw TooLong();
        Array.Resize(ref block.Buffer, block.Buffer.Length * 2);
    }
}
