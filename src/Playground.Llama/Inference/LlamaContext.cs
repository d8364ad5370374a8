using Playground.Llama.Faults;
using Playground.Llama.Loading;
using Playground.Llama.Native;

namespace Playground.Llama.Inference;

/// <summary>What a context is made with.</summary>
/// <param name="Size">Tokens that each sequence can hold; in a context that embeds also what all sequences of a step can hold together.</param>
/// <param name="Slots">Sequences that run at once.</param>
/// <param name="Threads">CPU threads that compute.</param>
/// <param name="Pooling">How a context that embeds makes one vector of a text; <c>null</c> for one that writes.</param>
sealed record ContextShape(int Size, int Slots, int Threads, Pooling? Pooling = null);

/// <summary>How the vectors of a text's tokens become one; llama_pooling_type of llama.cpp v0.5.0.</summary>
enum Pooling
{
    Mean = 1,
    FirstToken = 2,
    LastToken = 3,
}

/// <summary>An adapter and how strongly it is applied.</summary>
sealed record AppliedAdapter(LlamaAdapterHandle Handle, float Scale);

/// <summary>A computation over a model's weights with memory for several sequences. Used by one thread at a time.</summary>
sealed unsafe class LlamaContext : IDisposable
{
    /// <summary>Tokens in one step, at least; fewer slots than this share it when they read prompts.</summary>
    public const int LeastBatch = 512;

    readonly LlamaContextHandle _handle;
    readonly LlamaThreads? _threads;
    readonly int _most;
    readonly nint _context;
    readonly nint _memory;

    LlamaContext(LlamaContextHandle handle, ContextShape shape, LlamaWeights weights)
    {
        _handle = handle;
        _context = handle.DangerousGetHandle();
        _memory = NativeMethods.llama_get_memory(handle);
        CanCut = !NativeMethods.llama_model_is_recurrent(weights.Handle) && !NativeMethods.llama_model_is_hybrid(weights.Handle);
        Slots = shape.Slots;
        Threads = _most = shape.Threads;
        // llama.cpp rounds the size up; what was asked for is what counts, or the same entry would hold more on another version.
        Size = Math.Min(shape.Size, (int)NativeMethods.llama_n_ctx_seq(handle));
        BatchSize = (int)NativeMethods.llama_n_batch(handle);
        _threads = LlamaThreads.Create(shape.Threads);
        if (_threads is not null)
            NativeMethods.llama_attach_threadpool(handle, _threads.Pool, _threads.Pool);
    }

    /// <summary>Whether a sequence's memory can be shortened: not where a model keeps a running state instead of every token's keys.</summary>
    public bool CanCut { get; }

    /// <summary>Tokens that each sequence can hold, prompt and answer together.</summary>
    public int Size { get; }

    public int Slots { get; }

    /// <summary>CPU threads that compute one token after the other; prompts are computed by all threads that the context was made with.</summary>
    public int Threads { get; private set; }

    /// <summary>The most tokens in one step.</summary>
    public int BatchSize { get; }

    /// <exception cref="ModelFailureException">It could not be made, usually for lack of memory.</exception>
    public static LlamaContext Create(LlamaWeights weights, ContextShape shape, IReadOnlyList<AppliedAdapter> adapters)
    {
        var parameters = shape.Pooling is { } pooling ? Embedding(shape, pooling) : Writing(shape);
        if (shape.Pooling is null && weights.Bytes < ModelShape.OneThreadBytes)
            Lighten(ref parameters);
        var (context, complaint) = NativeLog.Listen(() => NativeMethods.llama_init_from_model(weights.Handle, parameters));
        if (context == 0)
            throw LlamaFailures.NoContext(shape.Size, shape.Slots, complaint);
        var handle = new LlamaContextHandle(context, weights.Handle, [.. adapters.Select(adapter => adapter.Handle)]);
        Apply(handle, adapters);
        return new(handle, shape, weights);
    }

    /// <summary>Computes a batch.</summary>
    /// <returns>What went wrong, or <c>null</c>.</returns>
    public string? Decode(LlamaBatch batch) => NativeMethods.llama_decode(_context, batch.Native) switch
    {
        0 => null,
        1 => "no room was left in the context's memory",
        Interrupted => InterruptedProblem,
        var code => $"llama_decode returned {code}",
    };

    /// <summary>What <see cref="Decode"/> says when <see cref="StopWhen"/> stopped it.</summary>
    public const string InterruptedProblem = "interrupted";
    const int Interrupted = 2;

    public void UseThreads(int threads)
    {
        NativeMethods.llama_set_n_threads(_handle, threads, threads == 1 ? 1 : _most);
        Threads = threads;
    }

    /// <summary>Lets a running step be stopped. The flag is looked at before every operation of the graph, which small models would feel.</summary>
    public void StopWhen(StepInterrupt interrupt) => NativeMethods.llama_set_abort_callback(_handle, StepInterrupt.Callback, interrupt.Address);

    public float* Logits(int index) => NativeMethods.llama_get_logits_ith(_context, index);

    /// <summary>The vector of a sequence that was computed in the last step, as the model made it; <c>null</c> when there is none.</summary>
    public float* Vector(LlamaSequence sequence) => NativeMethods.llama_get_embeddings_seq(_context, sequence);

    /// <summary>Empties the memory of all sequences. The numbers go too: what a masked place still holds would reach the others if it were no number.</summary>
    public void Clear() => NativeMethods.llama_memory_clear(_memory, 1);

    /// <summary>Empties a sequence's memory.</summary>
    public void Forget(LlamaSequence sequence) => NativeMethods.llama_memory_seq_rm(_memory, sequence, new(-1), new(-1));

    /// <summary>Keeps the first tokens of a sequence and forgets the rest.</summary>
    /// <returns>False when this model's memory can't be cut; nothing is certain of it then but that it can be emptied.</returns>
    public bool Cut(LlamaSequence sequence, int keep) => CanCut
        && NativeMethods.llama_memory_seq_pos_min(_memory, sequence).Index == 0
        && NativeMethods.llama_memory_seq_rm(_memory, sequence, new(keep), new(-1));

    /// <summary>Makes one sequence's memory the same as another's.</summary>
    public void Copy(LlamaSequence from, LlamaSequence to)
    {
        Forget(to);
        NativeMethods.llama_memory_seq_cp(_memory, from, to, new(-1), new(-1));
    }

    public void Dispose()
    {
        _handle.Dispose();
        _threads?.Dispose();
    }

    static llama_context_params Writing(ContextShape shape)
    {
        var parameters = Common(shape);
        parameters.n_ctx = (uint)(shape.Size * shape.Slots);
        parameters.n_batch = parameters.n_ubatch = (uint)Math.Max(LeastBatch, shape.Slots);
        // Logits are wanted for one token of each sequence only.
        parameters.n_outputs_max = (uint)shape.Slots;
        return parameters;
    }

    /// <summary>
    /// A step is computed in one piece: a text's vector is pooled within a piece, and a model that looks at later tokens too can't be cut (llama.cpp asserts
    /// n_ubatch >= n_tokens). One memory for all sequences keeps the step from being split by their lengths. The step is a multiple of the sequences, or the
    /// graph that llama.cpp tries out has more tokens than outputs, and pooling asserts.
    /// </summary>
    static llama_context_params Embedding(ContextShape shape, Pooling pooling)
    {
        var parameters = Common(shape);
        parameters.n_ctx = parameters.n_batch = parameters.n_ubatch = parameters.n_outputs_max = (uint)((shape.Size + shape.Slots - 1) / shape.Slots * shape.Slots);
        parameters.embeddings = 1;
        parameters.pooling_type = (int)pooling;
        parameters.kv_unified = 1;
        return parameters;
    }

    static llama_context_params Common(ContextShape shape)
    {
        var parameters = NativeMethods.llama_context_default_params();
        parameters.n_seq_max = (uint)shape.Slots;
        parameters.n_threads = parameters.n_threads_batch = shape.Threads;
        parameters.no_perf = 1;
        return parameters;
    }

    /// <summary>
    /// In small models attention takes most of the time, and the short rows of their keys are what the CPU's plain kernels for 32-bit numbers are best at:
    /// measured with heads of 8 numbers, twice as fast for one sequence and three times for eight as flash attention over 16-bit numbers.
    /// </summary>
    static void Lighten(ref llama_context_params parameters)
    {
        const int off = 0, float32 = 0;
        const uint promptPiece = 64; // Without flash attention a long prompt is read a third faster in pieces that stay in the cache.
        parameters.n_ubatch = Math.Max(promptPiece, parameters.n_seq_max);
        parameters.flash_attn_type = off;
        parameters.type_k = parameters.type_v = float32;
    }

    static void Apply(LlamaContextHandle handle, IReadOnlyList<AppliedAdapter> adapters)
    {
        if (adapters.Count == 0)
            return;
        var pointers = adapters.Select(adapter => adapter.Handle.DangerousGetHandle()).ToArray();
        var scales = adapters.Select(adapter => adapter.Scale).ToArray();
        fixed (nint* pointer = pointers)
        fixed (float* scale = scales)
            if (NativeMethods.llama_set_adapters_lora(handle, pointer, (nuint)pointers.Length, scale) != 0)
                throw LlamaFailures.Engine("an adapter could not be applied");
    }
}
