using Playground.Comparing;
using Playground.Llama.Native;

namespace Playground.Llama.Engine;

/// <summary>What a context is made with.</summary>
/// <param name="Size">Tokens that each sequence can hold.</param>
/// <param name="Slots">Sequences that run at once.</param>
/// <param name="Threads">CPU threads that compute.</param>
sealed record ContextShape(int Size, int Slots, int Threads);

/// <summary>An adapter and how strongly it is applied.</summary>
sealed record AppliedAdapter(LlamaAdapterHandle Handle, float Scale);

/// <summary>A computation over a model's weights with memory for several sequences. Used by one thread at a time.</summary>
sealed unsafe class LlamaContext : IDisposable
{
    readonly LlamaContextHandle _handle;
    readonly nint _context;
    readonly nint _memory;

    LlamaContext(LlamaContextHandle handle, ContextShape shape)
    {
        _handle = handle;
        _context = handle.DangerousGetHandle();
        _memory = NativeMethods.llama_get_memory(handle);
        Slots = shape.Slots;
        Threads = shape.Threads;
        // llama.cpp rounds the size up; what was asked for is what counts, or the same entry would hold more on another version.
        Size = Math.Min(shape.Size, (int)NativeMethods.llama_n_ctx_seq(handle));
        BatchSize = (int)NativeMethods.llama_n_batch(handle);
    }

    /// <summary>Tokens that each sequence can hold, prompt and answer together.</summary>
    public int Size { get; }

    public int Slots { get; }

    public int Threads { get; }

    /// <summary>The most tokens in one step.</summary>
    public int BatchSize { get; }

    /// <exception cref="ModelFailureException">It could not be made, usually for lack of memory.</exception>
    public static LlamaContext Create(LlamaWeights weights, ContextShape shape, IReadOnlyList<AppliedAdapter> adapters)
    {
        var parameters = NativeMethods.llama_context_default_params();
        parameters.n_ctx = (uint)(shape.Size * shape.Slots);
        parameters.n_seq_max = (uint)shape.Slots;
        parameters.n_batch = (uint)Math.Max(512, shape.Slots);
        parameters.n_ubatch = parameters.n_batch;
        // Logits are wanted for one token of each sequence only.
        parameters.n_outputs_max = (uint)shape.Slots;
        parameters.n_threads = parameters.n_threads_batch = shape.Threads;
        parameters.no_perf = 1;
        var (context, complaint) = NativeLog.Listen(() => NativeMethods.llama_init_from_model(weights.Handle, parameters));
        if (context == 0)
            throw LlamaFailures.Engine($"a context of {shape.Size} tokens for {shape.Slots} answers at once could not be made ({complaint})");
        var handle = new LlamaContextHandle(context, weights.Handle, [.. adapters.Select(adapter => adapter.Handle)]);
        Apply(handle, adapters);
        return new(handle, shape);
    }

    /// <summary>Computes a batch.</summary>
    /// <returns>What went wrong, or <c>null</c>.</returns>
    public string? Decode(LlamaBatch batch) => NativeMethods.llama_decode(_context, batch.Native) switch
    {
        0 => null,
        1 => "no room was left in the context's memory",
        var code => $"llama_decode returned {code}",
    };

    public float* Logits(int index) => NativeMethods.llama_get_logits_ith(_context, index);

    /// <summary>Empties a sequence's memory.</summary>
    public void Forget(LlamaSequence sequence) => NativeMethods.llama_memory_seq_rm(_memory, sequence, new(-1), new(-1));

    public void Dispose() => _handle.Dispose();

    static void Apply(LlamaContextHandle handle, IReadOnlyList<AppliedAdapter> adapters)
    {
        if (adapters.Count == 0)
            return;
        var pointers = adapters.Select(adapter => adapter.Handle.DangerousGetHandle()).ToArray();
        var scales = adapters.Select(adapter => adapter.Scale).ToArray();
        fixed (nint* pointer = pointers)
        fixed (float* scale = scales)
            _ = NativeMethods.llama_set_adapters_lora(handle, pointer, (nuint)pointers.Length, scale);
    }
}
