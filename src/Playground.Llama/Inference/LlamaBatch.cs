using System.Runtime.InteropServices;
using Playground.Llama.Native;

namespace Playground.Llama.Inference;

/// <summary>The tokens of one decode step, of many sequences, in native memory that is allocated once.</summary>
sealed unsafe class LlamaBatch : IDisposable
{
    readonly LlamaSequence* _sequences;
    llama_batch _batch;

    public LlamaBatch(int capacity)
    {
        Capacity = capacity;
        _sequences = Allocate<LlamaSequence>(capacity);
        _batch.token = Allocate<LlamaToken>(capacity);
        _batch.pos = Allocate<LlamaPosition>(capacity);
        _batch.n_seq_id = Allocate<int>(capacity);
        _batch.logits = Allocate<byte>(capacity);
        _batch.seq_id = (LlamaSequence**)NativeMemory.Alloc((nuint)capacity, (nuint)sizeof(nint));
        for (var i = 0; i < capacity; i++)
        {
            _batch.n_seq_id[i] = 1;
            _batch.seq_id[i] = _sequences + i;
        }
    }

    public int Capacity { get; }

    public int Count => _batch.n_tokens;

    public int Room => Capacity - Count;

    public llama_batch Native => _batch;

    public void Clear() => _batch.n_tokens = 0;

    /// <returns>The token's index in the batch.</returns>
    public int Add(LlamaToken token, LlamaPosition position, LlamaSequence sequence, bool wantsLogits)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(_batch.n_tokens, Capacity);
        var index = _batch.n_tokens++;
        _batch.token[index] = token;
        _batch.pos[index] = position;
        _sequences[index] = sequence;
        _batch.logits[index] = (byte)(wantsLogits ? 1 : 0);
        return index;
    }

    public void Dispose()
    {
        NativeMemory.Free(_sequences);
        NativeMemory.Free(_batch.token);
        NativeMemory.Free(_batch.pos);
        NativeMemory.Free(_batch.n_seq_id);
        NativeMemory.Free(_batch.logits);
        NativeMemory.Free(_batch.seq_id);
        _batch = default;
    }

    static T* Allocate<T>(int count) where T : unmanaged => (T*)NativeMemory.AllocZeroed((nuint)count, (nuint)sizeof(T));
}
