using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LLama.Native;
using Playground.Llama.Faults;
using Playground.Llama.Library;
using Playground.Llama.Native;

namespace Playground.Llama.Inference;

/// <summary>A computation over a model's weights with memory for several sequences. Used by one thread at a time.</summary>
sealed unsafe class LlamaContext : IDisposable
{
    readonly SafeLLamaContextHandle _handle;
    readonly LlamaWeights _weights;
    readonly nint _context;
    readonly nint _memory;

    LlamaContext(SafeLLamaContextHandle handle, ContextShape shape, LlamaWeights weights)
    {
        _handle = handle;
        _weights = weights;
        _context = handle.DangerousGetHandle();
        _memory = NativeMethods.llama_get_memory(_context);
        Slots = shape.Slots;
        HasFixedThreads = shape.HasFixedThreads;
        Threads = MostThreads = ThreadsInUse = shape.Threads;
        // llama.cpp rounds the size up; what was asked for is what counts, or the same entry would hold more on another version.
        Size = Math.Min(shape.Size, (int)handle.ContextSize / (shape.Pooling is null ? shape.Slots : 1));
        BatchSize = (int)handle.BatchSize;
    }

    /// <summary>Whether a sequence's memory can be shortened: not where a model keeps a running state instead of every token's keys.</summary>
    public bool CanCut => _weights.KeepsEveryToken;

    /// <summary>Tokens that each sequence can hold, prompt and answer together.</summary>
    public int Size { get; }

    public int Slots { get; }

    /// <summary>CPU threads that it was made with, which read prompts.</summary>
    public int MostThreads { get; }

    /// <summary>CPU threads that compute one token after the other when nothing else computes.</summary>
    public int Threads { get; private set; }

    /// <summary>CPU threads that compute now: all that it can use, or those that other work leaves.</summary>
    public int ThreadsInUse { get; private set; }

    /// <summary>The most threads that it can make use of.</summary>
    public int WantedThreads => Threads == 1 ? 1 : MostThreads;

    /// <summary>Whether it computes with these threads whatever else does.</summary>
    public bool HasFixedThreads { get; }

    /// <summary>The most tokens in one step.</summary>
    public int BatchSize { get; }

    /// <exception cref="ModelFailureException">It could not be made, usually for lack of memory.</exception>
    public static LlamaContext Create(LlamaWeights weights, ContextShape shape, IReadOnlyList<AppliedAdapter> adapters)
    {
        var parameters = ContextParameters.For(shape, weights.Bytes);
        var (handle, complaint) = NativeLog.Listen(() => weights.Handle.CreateContext(parameters));
        if (handle.IsInvalid)
        {
            // LLamaSharp makes a context that holds the weights and never lets them go.
            weights.Handle.DangerousRelease();
            throw LlamaFailures.NoContext(shape.Size, shape.Slots, complaint);
        }
        if (adapters.Count > 0)
            handle.SetLoraAdapters([.. adapters.Select(adapter => (adapter.Adapter, adapter.Scale))]);
        return new(handle, shape, weights);
    }

    /// <summary>Computes a batch.</summary>
    /// <returns>What went wrong, or <c>null</c>.</returns>
    public string? Decode(StepBatch batch) => NativeMethods.llama_decode(_context, batch.Native) switch
    {
        0 => null,
        1 => "no room was left in the context's memory",
        Interrupted => InterruptedProblem,
        var code => $"llama_decode returned {code}",
    };

    /// <summary>What <see cref="Decode"/> says when <see cref="StopWhen"/> stopped it.</summary>
    public const string InterruptedProblem = "interrupted";
    const int Interrupted = 2;

    /// <summary>Chooses how many threads compute one token after the other.</summary>
    public void ChooseThreads(int threads)
    {
        Threads = threads;
        ThreadsInUse = 0;
        LimitThreads(WantedThreads);
    }

    /// <summary>Uses no more threads than these from the next step on.</summary>
    public void LimitThreads(int most)
    {
        most = Math.Min(most, WantedThreads);
        if (most == ThreadsInUse)
            return;
        _handle.GenerationThreads = Math.Min(Threads, most);
        _handle.BatchThreads = most;
        ThreadsInUse = most;
    }

    /// <summary>Lets a running step be stopped. The flag is looked at before every operation of the graph, which small models would feel.</summary>
    public void StopWhen(StepInterrupt interrupt) => NativeApi.llama_set_abort_callback(_handle, (nint)StepInterrupt.Callback, interrupt.Address);

    /// <summary>What the model computed for the place in the last batch at which logits were wanted, a number for each token; valid until the next step.</summary>
    public ReadOnlySpan<float> Logits(int index) => _handle.GetLogitsIth(index);

    /// <summary>The vector of a sequence that was computed in the last step, as the model made it; empty when there is none.</summary>
    public ReadOnlySpan<float> Vector(LLamaSeqId sequence)
    {
        // LLamaSharp gives it the length of the model's inner vectors, which some models bring to another one at the end.
        ref var first = ref MemoryMarshal.GetReference(_handle.GetEmbeddingsSeq(sequence));
        return Unsafe.IsNullRef(ref first) ? [] : MemoryMarshal.CreateReadOnlySpan(ref first, _weights.VectorLength);
    }

    /// <summary>Empties the memory of all sequences. The numbers go too: what a masked place still holds would reach the others if it were no number.</summary>
    public void Clear() => NativeApi.llama_memory_clear(_memory, true);

    /// <summary>Empties a sequence's memory.</summary>
    public void Forget(LLamaSeqId sequence) => NativeApi.llama_memory_seq_rm(_memory, sequence, -1, -1);

    /// <summary>Keeps the first tokens of a sequence and forgets the rest.</summary>
    /// <returns>False when this model's memory can't be cut; nothing is certain of it then but that it can be emptied.</returns>
    public bool Cut(LLamaSeqId sequence, int keep) => CanCut
        && (int)_handle.MemorySequenceMinPosition(sequence) == 0
        && NativeApi.llama_memory_seq_rm(_memory, sequence, keep, -1);

    /// <summary>Makes one sequence's memory the same as another's; the whole of it, since memories of their own can't be copied in parts.</summary>
    public void Copy(LLamaSeqId from, LLamaSeqId to)
    {
        Forget(to);
        _handle.MemorySequenceCopy(from, to, -1, -1);
    }

    public void Dispose() => _handle.Dispose();
}
