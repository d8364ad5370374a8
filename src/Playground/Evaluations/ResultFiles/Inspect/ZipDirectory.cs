using System.Buffers.Binary;
using System.Text;

namespace Playground.Evaluations.ResultFiles.Inspect;

/// <summary>
/// The central directory of a ZIP, read by ourselves since .NET's archive knows no Zstandard (PKWARE's APPNOTE 4.3; ZIP64 as there). A file that was cut off has none:
/// then the entries are found by their local heads.
/// </summary>
static class ZipDirectory
{
    const uint LocalHead = 0x04034b50;
    const uint CentralHead = 0x02014b50;
    const uint End = 0x06054b50;
    const uint End64 = 0x06064b50;
    const int EndSize = 22;
    const int Most = 1_000_000;

    public static bool IsZip(ReadOnlySpan<byte> file) => file.Length > 4 && BinaryPrimitives.ReadUInt32LittleEndian(file) == LocalHead;

    /// <exception cref="ResultFileException">The directory contradicts itself.</exception>
    public static List<ZipEntry> Entries(ReadOnlySpan<byte> file) => FindEnd(file) is >= 0 and var end ? FromDirectory(file, end) : FromHeads(file);

    static int FindEnd(ReadOnlySpan<byte> file)
    {
        for (var at = file.Length - EndSize; at >= Math.Max(0, file.Length - EndSize - ushort.MaxValue); at--)
            if (BinaryPrimitives.ReadUInt32LittleEndian(file[at..]) == End)
                return at;
        return -1;
    }

    static List<ZipEntry> FromDirectory(ReadOnlySpan<byte> file, int end)
    {
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(file[(end + 16)..]);
        // ZIP64 keeps the offset in a record of its own, whose place a locator before the end tells.
        if (offset == uint.MaxValue && end >= 20)
        {
            var record = BinaryPrimitives.ReadInt64LittleEndian(file[(end - 12)..]);
            if (record < 0 || record + 56 > file.Length || BinaryPrimitives.ReadUInt32LittleEndian(file[(int)record..]) != End64)
                throw Broken();
            offset = BinaryPrimitives.ReadInt64LittleEndian(file[(int)(record + 48)..]);
        }
        var entries = new List<ZipEntry>();
        while (offset >= 0 && offset + 46 <= file.Length && BinaryPrimitives.ReadUInt32LittleEndian(file[(int)offset..]) == CentralHead)
        {
            var head = file[(int)offset..];
            int Length(int at, ReadOnlySpan<byte> from) => BinaryPrimitives.ReadUInt16LittleEndian(from[at..]);
            var (name, extra, comment) = (Length(28, head), Length(30, head), Length(32, head));
            if (46 + name + extra + comment > head.Length || entries.Count >= Most)
                throw Broken();
            entries.Add(Entry(Encoding.UTF8.GetString(head.Slice(46, name)), Length(10, head), BinaryPrimitives.ReadUInt32LittleEndian(head[20..]), BinaryPrimitives.ReadUInt32LittleEndian(head[24..]),
                BinaryPrimitives.ReadUInt32LittleEndian(head[42..]), head.Slice(46 + name, extra)));
            offset += 46 + name + extra + comment;
        }
        return entries;
    }

    // Sizes of 2³² − 1 stand for those in the extra field of kind 1, in the order size, packed, offset.
    static ZipEntry Entry(string name, int method, long packed, long size, long offset, ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var (kind, length) = (BinaryPrimitives.ReadUInt16LittleEndian(extra), BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]));
            if (4 + length > extra.Length)
                break;
            if (kind == 1)
            {
                var field = extra.Slice(4, length);
                Take(ref size, ref field);
                Take(ref packed, ref field);
                Take(ref offset, ref field);
            }
            extra = extra[(4 + length)..];
        }
        return new(name, method, packed, size, offset);

        static void Take(ref long value, ref ReadOnlySpan<byte> field)
        {
            if (value != uint.MaxValue || field.Length < 8)
                return;
            value = BinaryPrimitives.ReadInt64LittleEndian(field);
            field = field[8..];
        }
    }

    // Of a run that died while it wrote: what stands whole with its sizes.
    static List<ZipEntry> FromHeads(ReadOnlySpan<byte> file)
    {
        var entries = new List<ZipEntry>();
        for (var at = 0; at + 30 <= file.Length && BinaryPrimitives.ReadUInt32LittleEndian(file[at..]) == LocalHead;)
        {
            var head = file[at..];
            var (name, extra) = (BinaryPrimitives.ReadUInt16LittleEndian(head[26..]), BinaryPrimitives.ReadUInt16LittleEndian(head[28..]));
            if (30 + name + extra > head.Length)
                break;
            var entry = Entry(Encoding.UTF8.GetString(head.Slice(30, name)), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]), BinaryPrimitives.ReadUInt32LittleEndian(head[18..]),
                BinaryPrimitives.ReadUInt32LittleEndian(head[22..]), at, head.Slice(30 + name, extra));
            // A size of 0 with a descriptor behind the data can't be passed over.
            if (entry.Packed <= 0 || 30 + name + extra + entry.Packed > head.Length)
                break;
            entries.Add(entry);
            at += 30 + name + extra + (int)entry.Packed;
        }
        return entries;
    }

    public static ResultFileException Broken() => new("The archive's directory contradicts itself. It may have been cut off or changed; fetch it again.");
}
