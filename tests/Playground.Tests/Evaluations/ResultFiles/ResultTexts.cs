using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Playground.Evaluations.ResultFiles;
using Playground.Evaluations.ResultFiles.Opening;

namespace Playground.Tests.Evaluations.ResultFiles;

/// <summary>Files as other tools write them, made by the tests.</summary>
static class ResultTexts
{
    public static ResultFile Read(string text) => ResultFileReader.Read(Encoding.UTF8.GetBytes(text));

    public static string Refusal(string text) => Refusal(Encoding.UTF8.GetBytes(text));

    public static string Refusal(byte[] file) => Assert.Throws<ResultFileException>(() => ResultFileReader.Read(file)).Message;

    /// <param name="method">0 stored, 8 Deflate, 93 Zstandard.</param>
    /// <param name="sizeOff">By how much the directory lies about sizes.</param>
    /// <param name="hasDirectory">Without one the file was cut off.</param>
    public static byte[] Zip(int method, IEnumerable<(string Name, string Text)> entries, int sizeOff = 0, bool hasDirectory = true)
    {
        var (file, directory, count) = (new MemoryStream(), new MemoryStream(), 0);
        foreach (var (name, text) in entries)
        {
            var (raw, label, offset) = (Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(name), (int)file.Length);
            var packed = Pack(raw, method);
            void Head(MemoryStream to, uint signature, bool central)
            {
                to.Write(Bytes(4, signature));
                to.Write(Bytes(2, central ? 20u : 20u));
                if (central)
                    to.Write(Bytes(2, 20));
                to.Write(Bytes(2, 0x800));
                to.Write(Bytes(2, (uint)method));
                to.Write(Bytes(8, 0));
                to.Write(Bytes(4, (uint)packed.Length));
                to.Write(Bytes(4, (uint)(raw.Length + sizeOff)));
                to.Write(Bytes(2, (uint)label.Length));
                to.Write(Bytes(2, 0));
            }
            Head(file, 0x04034b50, central: false);
            file.Write(label);
            file.Write(packed);
            Head(directory, 0x02014b50, central: true);
            directory.Write(Bytes(10, 0));
            directory.Write(Bytes(4, (uint)offset));
            directory.Write(label);
            count++;
        }
        if (!hasDirectory)
            return file.ToArray();
        var start = (uint)file.Length;
        file.Write(directory.ToArray());
        file.Write([.. Bytes(4, 0x06054b50), .. Bytes(4, 0), .. Bytes(2, (uint)count), .. Bytes(2, (uint)count), .. Bytes(4, (uint)directory.Length), .. Bytes(4, start), .. Bytes(2, 0)]);
        return file.ToArray();
    }

    static byte[] Pack(byte[] raw, int method)
    {
        if (method == 93)
        {
            using var compressor = new ZstdSharp.Compressor();
            // Two frames in one entry are legal.
            return [.. compressor.Wrap(raw.AsSpan(0, raw.Length / 2)).ToArray(), .. compressor.Wrap(raw.AsSpan(raw.Length / 2)).ToArray()];
        }
        if (method != 8)
            return raw;
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
            deflate.Write(raw);
        return packed.ToArray();
    }

    static byte[] Bytes(int count, uint value)
    {
        var bytes = new byte[Math.Max(4, count)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes[..count];
    }
}
