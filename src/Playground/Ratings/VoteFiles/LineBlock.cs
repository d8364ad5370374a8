namespace Playground.Ratings.VoteFiles;

/// <summary>Some megabytes of whole lines, and their place in the file.</summary>
sealed class LineBlock(int size)
{
    public byte[] Buffer = new byte[size];

    public int Start;

    public int End;

    public int Index;

    public ReadOnlySpan<byte> Text => Buffer.AsSpan(Start, End - Start);
}
