using System.Buffers.Binary;
using System.Text;
using Playground.Faults;
using Playground.Models;

namespace Playground.Llama.Files;

/// <summary>
/// Reads the header of a GGUF file, version 2 or 3, and refuses everything that would make the native library read beyond the file, allocate
/// without bound or loop for minutes: counts are bounded by the bytes that are left, tensors must lie inside the file.
/// Format: github.com/ggml-org/ggml, docs/gguf.md.
/// </summary>
static class GgufReader
{
    const string AlignmentKey = "general.alignment";
    const uint Magic = 0x46554747; // "GGUF", little endian
    const int LongestName = 64; // GGML_MAX_NAME, terminator included
    const int MostDimensions = 4; // GGML_MAX_DIMS

    // A key is at least its length, a type and a byte of value; a tensor its length, a dimension count, a type and an offset.
    const int SmallestEntry = 8 + 4 + 1;
    const int SmallestTensor = 8 + 4 + 4 + 8;

    /// <exception cref="GgufException">The file can't be used; the message says why.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static GgufHeader Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        return Read(stream);
    }

    public static GgufHeader Read(Stream stream)
    {
        var input = new GgufInput(stream);
        CheckStart(input);
        var tensors = input.Count(SmallestTensor, "tensors");
        var entries = input.Count(SmallestEntry, "metadata entries");
        var metadata = ReadMetadata(input, entries);
        return new()
        {
            FileBytes = stream.Length,
            Metadata = metadata,
            Tensors = GgufTensorTable.Read(input, tensors, Alignment(metadata), LongestName, MostDimensions),
        };
    }

    static void CheckStart(GgufInput input)
    {
        if (input.Left == 0)
            throw new GgufException(ModelFaultKind.Empty, $"it is empty");
        var start = input.Start(4);
        if (start.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(start) != Magic)
            throw new GgufException(Encoding.ASCII.GetString(start).TrimStart() is ['<', ..]
                ? new(ModelFaultKind.WebPage, $"it is a web page saved under this name, not a GGUF model")
                : new Fault(ModelFaultKind.NotGguf, $"it is not a GGUF model: it doesn't begin with the letters GGUF"));
        var version = input.UInt32();
        if (version == BinaryPrimitives.ReverseEndianness(3u) || version == BinaryPrimitives.ReverseEndianness(2u))
            throw new GgufException(ModelFaultKind.BigEndian, $"it was written for big-endian machines");
        if (version is not (2 or 3))
            throw new GgufException(ModelFaultKind.UnsupportedVersion, $"it is of GGUF version {version}, and only the versions 2 and 3 are supported");
    }

    static Dictionary<string, object> ReadMetadata(GgufInput input, long count)
    {
        var metadata = new Dictionary<string, object>(StringComparer.Ordinal);
        for (var i = 0L; i < count; i++)
        {
            var key = input.Text();
            if (!metadata.TryAdd(key, GgufValue.Read(input)))
                throw new GgufException(ModelFaultKind.DamagedKey, $"its metadata holds the key \"{Shorten(key)}\" twice");
        }
        return metadata;
    }

    static long Alignment(Dictionary<string, object> metadata)
    {
        if (!metadata.TryGetValue(AlignmentKey, out var value))
            return 32;
        return value is ulong and > 0 and <= 1 << 20 and var alignment && ulong.IsPow2(alignment)
            ? (long)alignment
            : throw new GgufException(ModelFaultKind.DamagedKey, $"its {AlignmentKey} is not a power of two");
    }

    internal static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
