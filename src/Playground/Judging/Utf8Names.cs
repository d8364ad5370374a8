using System.Buffers.Binary;
using System.Collections;
using System.Text;
using System.Text.Unicode;

namespace Playground.Judging;

/// <summary>Names interned as UTF-8, numbered in the order in which they first came; a string is made only when one is asked for.</summary>
/// <param name="limit">The most names that are taken.</param>
sealed class Utf8Names(int limit = int.MaxValue) : IReadOnlyList<string>
{
    const ulong Multiplier = 0x9E3779B97F4A7C15;

    int[] slots = new int[256];
    uint[] hashes = new uint[128];
    int[] ends = new int[128];
    byte[] bytes = new byte[2048];

    public int Count { get; private set; }

    public string this[int index] => Encoding.UTF8.GetString(Bytes(index));

    public ReadOnlySpan<byte> Bytes(int index)
    {
        var start = index == 0 ? 0 : ends[index - 1];
        return bytes.AsSpan(start, ends[index] - start);
    }

    /// <returns>The name's number; −1 for a new name that is not valid UTF-8 or one too many.</returns>
    public int Intern(ReadOnlySpan<byte> name)
    {
        var hash = Hash(name);
        var mask = slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var id = slots[slot] - 1;
            if (id < 0)
                return Add(name, hash, slot);
            if (hashes[id] == hash && Bytes(id).SequenceEqual(name))
                return id;
        }
    }

    int Add(ReadOnlySpan<byte> name, uint hash, int slot)
    {
        if (Count == limit || !Utf8.IsValid(name))
            return -1;
        var id = Count++;
        var start = id == 0 ? 0 : ends[id - 1];
        if (id == ends.Length)
        {
            Array.Resize(ref hashes, id * 2);
            Array.Resize(ref ends, id * 2);
        }
        if (bytes.Length - start < name.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, start + name.Length));
        name.CopyTo(bytes.AsSpan(start));
        hashes[id] = hash;
        ends[id] = start + name.Length;
        slots[slot] = id + 1;
        if (Count * 2 > slots.Length)
            Spread();
        return id;
    }

    void Spread()
    {
        slots = new int[slots.Length * 2];
        var mask = slots.Length - 1;
        for (var id = 0; id < Count; id++)
        {
            var slot = (int)hashes[id] & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = id + 1;
        }
    }

    // Eight bytes at a time: names are short, and there are two or three of them on each of millions of lines.
    static uint Hash(ReadOnlySpan<byte> name)
    {
        var hash = (ulong)name.Length * Multiplier;
        for (; name.Length >= 8; name = name[8..])
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name));
        var rest = 0UL;
        foreach (var value in name)
            rest = (rest << 8) | value;
        return (uint)(Mix(hash ^ rest) >> 16);
    }

    static ulong Mix(ulong value)
    {
        value *= Multiplier;
        return value ^ (value >> 32);
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (var id = 0; id < Count; id++)
            yield return this[id];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
