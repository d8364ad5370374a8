using System.Runtime.InteropServices;
using LLama.Native;

namespace Playground.Llama.Inference;

/// <summary>The tokens of one decode step, of many sequences, in native memory that is allocated once.</summary>
sealed unsafe class StepBatch : IDisposable
{
    readonly LLamaSeqId* _sequences;
    LLamaNativeBatch _batch;

    public StepBatch(int capacity)
    {
        Capacity = capacity;
        _sequences = Allocate<LLamaSeqId>(capacity);
        _batch.tokens = Allocate<LLamaToken>(capacity);
        _batch.pos = Allocate<LLamaPos>(capacity);
        _batch.n_seq_id = Allocate<int>(capacity);
        _batch.logits = Allocate<byte>(capacity);
        _batch.seq_id = (LLamaSeqId**)NativeMemory.Alloc((nuint)capacity, (nuint)sizeof(nint));
        for (var i = 0; i < capacity; i++)
        {
            _batch.n_seq_id[i] = 1;
            _batch.seq_id[i] = _sequences + i;
        }
    }

    public int Capacity { get; }

    public int Count => _batch.n_tokens;

    public int Room => Capacity - Count;

    public LLamaNativeBatch Native => _batch;

    public void Clear() => _batch.n_tokens = 0;

    /// <returns>The token's index in the batch.</returns>
    public int Add(LLamaToken token, LLamaPos position, LLamaSeqId sequence, bool wantsLogits)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(_batch.n_tokens, Capacity);
        var index = _batch.n_tokens++;
        _batch.tokens[index] = token;
        _batch.pos[index] = position;
        _sequences[index] = sequence;
        _batch.logits[index] = (byte)(wantsLogits ? 1 : 0);
        return index;
    }

    public void Dispose()
    {
        NativeMemory.Free(_sequences);
        NativeMemory.Free(_batch.tokens);
        NativeMemory.Free(_batch.pos);
        NativeMemory.Free(_batch.n_seq_id);
        NativeMemory.Free(_batch.logits);
        NativeMemory.Free(_batch.seq_id);
        _batch = default;
    }

    static T* Allocate<T>(int count) where T : unmanaged => (T*)NativeMemory.AllocZeroed((nuint)count, (nuint)sizeof(T));
}
