using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Playground.Ratings.VoteFiles;

/// <summary>Names interned as UTF-8, numbered in the order in which they first came; a string is made only when one is asked for.</summary>
/// <param name="limit">The most names that are taken.</param>
sealed class Utf8Names(int limit = int.MaxValue) : IReadOnlyList<string>
{
    const ulong Multiplier = 0x9E3779B97F4A7C15;
    const int InSlot = 8;

    Slot[] slots = new Slot[256];
    int[] ends = new int[128];
    byte[] bytes = new byte[2048];

    public int Count { get; private set; }

    public string this[int index] => Encoding.UTF8.GetString(Bytes(index));

    public ReadOnlySpan<byte> Bytes(int index)
    {
        var start = index == 0 ? 0 : ends[index - 1];
        return bytes.AsSpan(start, ends[index] - start);
    }

    /// <returns>The name's number; −1 for a new name that can't be used, or that is one too many.</returns>
    // Optimised at once, here and below: the first call comes with millions behind it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Intern(ReadOnlySpan<byte> name)
    {
        var key = Key(name);
        var all = slots;
        for (var place = key.Place(all.Length); ; place = (place + 1) & (all.Length - 1))
        {
            ref var slot = ref all[place];
            if (slot.Id == 0)
                return Add(name, key, place);
            if (slot.Head == key.Head && slot.Check == key.Check
                && (name.Length <= InSlot || Bytes(slot.Id - 1).SequenceEqual(name)))
                return slot.Id - 1;
        }
    }

    int Add(ReadOnlySpan<byte> name, Slot key, int place)
    {
        if (Count == limit || !FieldText.IsUsable(name))
            return -1;
        var start = Count == 0 ? 0 : ends[Count - 1];
        if (Count == ends.Length)
            Array.Resize(ref ends, Count * 2);
        if (bytes.Length - start < name.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, start + name.Length));
        name.CopyTo(bytes.AsSpan(start));
        ends[Count] = start + name.Length;
        slots[place] = key with { Id = ++Count };
        if (Count * 4L > slots.Length * 3L)
            Spread();
        return Count - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Spread()
    {
        var old = slots;
        slots = new Slot[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Id == 0)
                continue;
            var place = slot.Place(slots.Length);
            while (slots[place].Id != 0)
                place = (place + 1) & (slots.Length - 1);
            slots[place] = slot;
        }
    }

    // The first eight bytes and the length; together with a hash of the rest. Names of up to eight bytes are thereby told apart for certain.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Slot Key(ReadOnlySpan<byte> name)
    {
        ref var first = ref MemoryMarshal.GetReference(name);
        var length = name.Length;
        var head = length switch
        {
            >= 8 => Read<ulong>(ref first, 0),
            >= 4 => Read<uint>(ref first, 0) | ((ulong)Read<uint>(ref first, length - 4) << 32),
            > 0 => first | ((ulong)Unsafe.Add(ref first, length / 2) << 8) | ((ulong)Unsafe.Add(ref first, length - 1) << 16),
            _ => 0UL,
        };
        var hash = Mix(head ^ (ulong)length);
        for (var at = 8; at < length; at += 8)
            hash = Mix(hash ^ Read<ulong>(ref first, Math.Min(at, length - 8)));
        return new Slot(head, ((uint)hash & ~0xFFu) | (uint)Math.Min(length, 0xFF), 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T Read<T>(ref byte first, int at) where T : unmanaged => Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref first, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

    /// <param name="Check">24 bits of hash, then the length in eight.</param>
    /// <param name="Id">One more than the name's number; 0 in an empty slot.</param>
    readonly record struct Slot(ulong Head, uint Check, int Id)
    {
        public int Place(int slots) => (int)(Check >> 8) & (slots - 1);
    }
}
