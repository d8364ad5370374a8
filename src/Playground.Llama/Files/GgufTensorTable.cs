using System.Text;
using Playground.Models;

namespace Playground.Llama.Files;

/// <summary>Reads the table of tensors and checks that each lies where the format says, inside the file.</summary>
static class GgufTensorTable
{
    public static IReadOnlyList<GgufTensor> Read(GgufInput input, long count, long alignment, int longestName, int mostDimensions)
    {
        var tensors = new List<GgufTensor>();
        var offsets = new List<ulong>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0L; i < count; i++)
        {
            var name = input.Text();
            if (Encoding.UTF8.GetByteCount(name) >= longestName || !names.Add(name))
                throw new GgufException(ModelFaultKind.DamagedTensor, $"its tensor \"{GgufReader.Shorten(name)}\" has a name that is too long or stands there twice");
            tensors.Add(ReadOne(input, name, mostDimensions));
            offsets.Add(input.UInt64());
        }
        CheckPlaces(tensors, offsets, Align(input.Position, alignment), alignment, input.Length);
        return tensors;
    }

    static GgufTensor ReadOne(GgufInput input, string name, int mostDimensions)
    {
        var dimensions = input.UInt32();
        if (dimensions > mostDimensions)
            throw new GgufException(ModelFaultKind.DamagedTensor, $"its tensor \"{name}\" has {dimensions} dimensions, and at most {mostDimensions} are allowed");
        var shape = new long[dimensions];
        var elements = 1L;
        foreach (ref var length in shape.AsSpan())
        {
            var read = input.UInt64();
            // No element takes less than an eighth of a byte in any type, so a sound tensor has no more elements than the file has bits.
            if (read == 0 || read > (ulong)(input.Length * 8 / elements))
                throw new GgufException(ModelFaultKind.DamagedTensor, $"its tensor \"{name}\" has {read} elements in one dimension, which don't fit into the file");
            length = (long)read;
            elements *= length;
        }
        var number = input.UInt32();
        var type = GgufType.Find(number) ?? throw new GgufException(ModelFaultKind.UnsupportedTensorType, $"its tensor \"{name}\" is of the unknown type {number}");
        if ((shape.Length == 0 ? 1 : shape[0]) % type.BlockElements != 0)
            throw new GgufException(ModelFaultKind.DamagedTensor, $"its tensor \"{name}\" has rows that don't fill whole blocks of the type {type.Name}");
        return new(name, shape, type, elements, elements / type.BlockElements * type.BlockBytes);
    }

    /// <summary>Tensors follow each other in the order of the table, each padded to the alignment.</summary>
    static void CheckPlaces(List<GgufTensor> tensors, List<ulong> offsets, long start, long alignment, long fileBytes)
    {
        var expected = 0L;
        for (var i = 0; i < tensors.Count; i++)
        {
            if (offsets[i] != (ulong)expected)
                throw new GgufException(ModelFaultKind.DamagedTensor, $"its tensor \"{tensors[i].Name}\" is not where it should be in the file");
            if (start + expected + tensors[i].Bytes > fileBytes)
                throw new GgufException(ModelFaultKind.Truncated, $"it ends after {fileBytes} bytes, before the end of its tensor \"{tensors[i].Name}\": it was cut short");
            expected = Align(expected + tensors[i].Bytes, alignment);
        }
    }

    static long Align(long value, long alignment) => (value + alignment - 1) / alignment * alignment;
}
