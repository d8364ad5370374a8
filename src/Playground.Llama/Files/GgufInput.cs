using System.Buffers.Binary;
using System.Text;
using Playground.Models;

namespace Playground.Llama.Files;

/// <summary>Reads the little-endian parts of a GGUF header, never past the end of the file.</summary>
sealed class GgufInput(Stream stream)
{
    /// <summary>Longer texts are not text (the longest real ones are chat templates, some 20 KB).</summary>
    const int LongestText = 16 << 20;

    readonly byte[] _small = new byte[8];
    byte[] _text = new byte[256];

    public long Length { get; } = stream.Length;

    public long Position { get; private set; }

    public long Left => Length - Position;

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    /// <summary>Up to <paramref name="bytes"/> bytes, fewer at the end of the file.</summary>
    public ReadOnlySpan<byte> Start(int bytes) => Take((int)Math.Min(bytes, Left));

    /// <param name="bytes">1 to 8.</param>
    public ReadOnlySpan<byte> Take(int bytes)
    {
        Need(bytes);
        stream.ReadExactly(_small, 0, bytes);
        Position += bytes;
        return _small.AsSpan(0, bytes);
    }

    /// <summary>A count of things that take at least <paramref name="smallest"/> bytes each.</summary>
    public long Count(int smallest, string what)
    {
        var count = UInt64();
        return count <= (ulong)(Left / smallest)
            ? (long)count
            : throw new GgufException(ModelFaultKind.TooManyEntries, $"it claims to hold {count} {what}, more than fit into its {Length} bytes: it is damaged or was cut short");
    }

    public string Text() => Encoding.UTF8.GetString(TextBytes());

    /// <summary>The bytes of a text; valid until the next one.</summary>
    public ReadOnlySpan<byte> TextBytes()
    {
        var length = Count(1, "characters in one text");
        if (length > LongestText)
            throw new GgufException(ModelFaultKind.DamagedAt, $"at byte {Position} it holds a text of {length} bytes, and the longest allowed is {LongestText}");
        if (_text.Length < length)
            _text = new byte[length];
        stream.ReadExactly(_text, 0, (int)length);
        Position += length;
        return _text.AsSpan(0, (int)length);
    }

    public void Skip(long bytes)
    {
        Need(bytes);
        stream.Seek(bytes, SeekOrigin.Current);
        Position += bytes;
    }

    void Need(long bytes)
    {
        if (bytes > Left)
            throw new GgufException(ModelFaultKind.Truncated, $"it ends after {Length} bytes, in the middle of its header: it was cut short");
    }
}
