using LLama.Native;

namespace Playground.Llama.Inference;

/// <summary>
/// The sequences of a context and who holds them. Decides what of a prompt need not be computed because another answer of the same group has
/// computed it, or is about to. Changed by the scheduler's thread, under the scheduler's lock.
/// </summary>
sealed class Slots
{
    /// <summary>Fewer tokens are computed sooner than taken over from another sequence, which copies its whole memory.</summary>
    const int LeastCopy = 16;

    readonly SequenceMemory[] _memories;
    readonly Slot?[] _slots;
    readonly bool _shares;
    long _orders;

    public Slots(LlamaContext context)
    {
        _shares = context.CanCut;
        _memories = [.. Enumerable.Range(0, context.Slots).Select(index => new SequenceMemory((LLamaSeqId)index, context))];
        _slots = new Slot?[context.Slots];
    }

    public ReadOnlySpan<Slot?> All => _slots;

    public int Busy => _slots.Count(slot => slot is not null);

    public bool HasFree => Array.IndexOf(_slots, null) >= 0;

    public long NextOrder() => ++_orders;

    /// <summary>The free sequence that serves a request best: the one that holds most of its prompt, else the one that was used longest ago.</summary>
    public SequenceMemory Free(LlamaRequest request) => _memories.Where(memory => _slots[(int)memory.Sequence] is null)
        .MaxBy(memory => (request.Group is not null && memory.Group == request.Group ? memory.Common(request.Prompt) : 0, -memory.LastUse))!;

    public void Seat(Slot slot) => _slots[(int)slot.Sequence] = slot;

    /// <param name="forget">Whether nobody may take over what it computed.</param>
    public void Release(Slot slot, bool forget)
    {
        if (forget || slot.Request.Group is null)
            slot.Memory.Clear();
        _slots[(int)slot.Sequence] = null;
    }

    /// <summary>Takes over what another sequence has computed of a slot's prompt.</summary>
    /// <returns>False when it is worth waiting, since an earlier answer is just computing the same.</returns>
    public bool TakeOver(Slot slot)
    {
        if (!_shares || slot.Request.Group is null || slot.Memory.Count + LeastCopy > slot.Request.Prompt.Length - 1)
            return true;
        var best = _memories.Where(memory => memory != slot.Memory && memory.Group == slot.Request.Group).MaxBy(memory => memory.Common(slot.Shareable));
        var (have, ready) = (slot.Memory.Count, best?.Common(slot.Shareable) ?? 0);
        if (_slots.Any(other => other is { IsGenerating: false } && IsAhead(other, slot, Math.Max(have, ready))))
            return false;
        if (ready >= have + LeastCopy)
            slot.Take(ready, best);
        return true;
    }

    /// <summary>Whether an answer that came earlier is going to compute more of the same beginning than there is now.</summary>
    static bool IsAhead(Slot other, Slot slot, int have) => other.Order < slot.Order && other.Request.Group == slot.Request.Group
        && MemoryExtensions.CommonPrefixLength(other.Request.Prompt, slot.Shareable) >= have + LeastCopy;
}
