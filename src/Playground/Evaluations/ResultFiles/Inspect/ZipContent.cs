using System.Buffers.Binary;
using System.IO.Compression;

namespace Playground.Evaluations.ResultFiles.Inspect;

/// <summary>Unpacks entries of a ZIP, no further than they say and no more than is allowed.</summary>
sealed class ZipContent(ReadOnlyMemory<byte> file, ResultFileLimits limits)
{
    const int Stored = 0;
    const int Deflated = 8;
    const int Zstandard = 93;

    /// <summary>What an entry says of its size isn't believed further than this.</summary>
    const int FirstGuess = 1 << 20;

    long unpacked;

    /// <exception cref="ResultFileException">The entry is packed in an unknown way, larger than it says, or too large.</exception>
    public byte[] Read(ZipEntry entry)
    {
        if (entry.Offset < 0 || entry.Offset + 30 > file.Length || entry.Packed < 0)
            throw ZipDirectory.Broken();
        var head = file.Span[(int)entry.Offset..];
        var start = entry.Offset + 30 + BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        if (start + entry.Packed > file.Length)
            throw ZipDirectory.Broken();
        if (entry.Size > limits.Entry)
            throw TooLarge();
        return Unpack(entry, file.Slice((int)start, (int)entry.Packed));
    }

    byte[] Unpack(ZipEntry entry, ReadOnlyMemory<byte> packed)
    {
        using var raw = new MemoryStream(packed.ToArray(), writable: false);
        using Stream content = entry.Method switch
        {
            Stored => raw,
            Deflated => new DeflateStream(raw, CompressionMode.Decompress),
            // One entry may be several frames, one behind the other.
            Zstandard => new ZstdSharp.DecompressionStream(raw),
            _ => throw new ResultFileException($"An entry of the archive is packed by method {entry.Method}, which isn't known. Known are stored, Deflate and Zstandard."),
        };
        var whole = new MemoryStream((int)Math.Min(Math.Max(0, entry.Size), FirstGuess));
        var buffer = new byte[1 << 16];
        try
        {
            for (int count; (count = content.Read(buffer)) > 0;)
            {
                if ((unpacked += count) > limits.Unpacked)
                    throw TooLarge();
                whole.Write(buffer.AsSpan(0, count));
                if (whole.Length > entry.Size)
                    throw new ResultFileException("An entry of the archive holds more than its directory says. Such an archive isn't opened.");
            }
        }
        catch (Exception problem) when (problem is InvalidDataException or ZstdSharp.ZstdException or EndOfStreamException)
        {
            throw new ResultFileException("An entry of the archive can't be unpacked: it is damaged. Fetch the file again.", problem);
        }
        return whole.Length == entry.Size ? whole.ToArray() : throw new ResultFileException("An entry of the archive holds less than its directory says. Fetch the file again.");
    }

    ResultFileException TooLarge() => new($"The archive unpacks to more than {limits.Unpacked >> 20} MiB, or an entry to more than {limits.Entry >> 20}. Split it, or raise the limit.");
}
