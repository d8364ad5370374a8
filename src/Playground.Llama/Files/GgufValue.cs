using System.Buffers.Binary;
using System.Globalization;
using Playground.Models;

namespace Playground.Llama.Files;

/// <summary>Reads one value of the metadata.</summary>
static class GgufValue
{
    public const uint TextType = 8;
    const uint ArrayType = 9;

    public static object Read(GgufInput input) => Read(input, input.UInt32());

    static object Read(GgufInput input, uint type) => type switch
    {
        0 => (ulong)input.Take(1)[0],
        1 => (long)(sbyte)input.Take(1)[0],
        2 => (ulong)BinaryPrimitives.ReadUInt16LittleEndian(input.Take(2)),
        3 => (long)BinaryPrimitives.ReadInt16LittleEndian(input.Take(2)),
        4 => (ulong)input.UInt32(),
        5 => (long)(int)input.UInt32(),
        6 => BinaryPrimitives.ReadSingleLittleEndian(input.Take(4)),
        7 => input.Take(1)[0] switch
        {
            0 => false,
            1 => true,
            var other => throw new GgufException(ModelFaultKind.DamagedAt, $"at byte {input.Position} it holds the truth value {other}, which is neither 0 nor 1"),
        },
        TextType => input.Text(),
        ArrayType => ReadArray(input),
        10 => input.UInt64(),
        11 => (long)input.UInt64(),
        12 => BinaryPrimitives.ReadDoubleLittleEndian(input.Take(8)),
        _ => throw new GgufException(ModelFaultKind.DamagedAt, $"at byte {input.Position} it holds a value of the unknown type {type}"),
    };

    static object ReadArray(GgufInput input)
    {
        var type = input.UInt32();
        if (type == TextType)
            return ReadTexts(input);
        if (type is 4 or 5)
            return ReadNumbers(input, type);
        var size = Size(type, input.Position);
        var count = input.Count(size, "values in one list");
        input.Skip(count * size);
        return new GgufArray(type, (ulong)count);
    }

    static GgufArray ReadNumbers(GgufInput input, uint type)
    {
        const uint byteKind = 6;
        var count = input.Count(sizeof(uint), "values in one list");
        var found = false;
        for (var i = 0L; i < count; i++)
            found |= input.UInt32() == byteKind;
        return new GgufArray(type, (ulong)count) { HasByteKind = found };
    }

    /// <summary>The texts themselves are only looked at: a vocabulary has a hundred thousand of them.</summary>
    static GgufArray ReadTexts(GgufInput input)
    {
        var count = input.Count(8, "texts in one list");
        var seen = new HashSet<UInt128>();
        var (bytes, escaped) = (new bool[256], new bool[256]);
        for (var i = 0L; i < count; i++)
        {
            var text = input.TextBytes();
            // llama.cpp takes a text up to its first zero.
            seen.Add(Digest(text.IndexOf((byte)0) is >= 0 and var zero ? text[..zero] : text));
            if (ByteOf(text) is { } value)
                bytes[value] = true;
            if (EscapedByteOf(text) is { } other)
                escaped[other] = true;
        }
        return new GgufArray(TextType, (ulong)count) { AllDifferent = seen.Count == count, HasAllBytes = Array.TrueForAll(bytes, has => has), HasAllEscapedBytes = Array.TrueForAll(escaped, has => has) };
    }

    static UInt128 Digest(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt128LittleEndian(System.Security.Cryptography.SHA256.HashData(text));

    /// <summary>The byte that a token of a SentencePiece vocabulary stands for: <c>&lt;0x0A&gt;</c>, or the byte itself.</summary>
    static byte? ByteOf(ReadOnlySpan<byte> text) => text switch
    {
        [var single] => single,
        [(byte)'<', (byte)'0', (byte)'x', _, _, (byte)'>'] when byte.TryParse(text[3..5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    /// <summary>The byte that a token of an RWKV vocabulary stands for alone.</summary>
    static byte? EscapedByteOf(ReadOnlySpan<byte> text) => text switch
    {
        [not (byte)'\\'] => text[0],
        [(byte)'\\', (byte)'x', _, _] when byte.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) => value,
        [(byte)'\\', (byte)'n'] => (byte)'\n',
        [(byte)'\\', (byte)'r'] => (byte)'\r',
        [(byte)'\\', (byte)'t'] => (byte)'\t',
        [(byte)'\\', var plain] => plain,
        _ => null,
    };

    static int Size(uint type, long at) => type switch
    {
        0 or 1 or 7 => 1,
        2 or 3 => 2,
        4 or 5 or 6 => 4,
        10 or 11 or 12 => 8,
        _ => throw new GgufException(ModelFaultKind.DamagedAt, $"at byte {at} it holds a list of the unknown type {type}"),
    };
}
