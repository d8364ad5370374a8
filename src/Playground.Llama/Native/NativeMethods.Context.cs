using System.Runtime.InteropServices;

namespace Playground.Llama.Native;

#pragma warning disable IDE1006 // C names stay here.

static unsafe partial class NativeMethods
{
    [LibraryImport(Llama)]
    internal static partial llama_context_params llama_context_default_params();

    [LibraryImport(Llama)]
    internal static partial nint llama_init_from_model(LlamaModelHandle model, llama_context_params parameters);

    [LibraryImport(Llama)]
    internal static partial void llama_free(nint ctx);

    [LibraryImport(Llama)]
    internal static partial uint llama_n_ctx_seq(LlamaContextHandle ctx);

    [LibraryImport(Llama)]
    internal static partial uint llama_n_batch(LlamaContextHandle ctx);

    [LibraryImport(Llama)]
    internal static partial nint llama_get_memory(LlamaContextHandle ctx);

    [LibraryImport(Llama)]
    internal static partial int llama_set_adapters_lora(LlamaContextHandle ctx, nint* adapters, nuint n_adapters, float* scales);

    [LibraryImport(Llama)]
    internal static partial void llama_attach_threadpool(LlamaContextHandle ctx, nint threadpool, nint threadpool_batch);

    [LibraryImport(Llama)]
    internal static partial void llama_detach_threadpool(nint ctx);

    [LibraryImport(Llama)]
    internal static partial void llama_memory_clear(nint mem, byte data);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_memory_seq_rm(nint mem, LlamaSequence seq_id, LlamaPosition p0, LlamaPosition p1);

    [LibraryImport(Llama)]
    internal static partial void llama_memory_seq_cp(nint mem, LlamaSequence src, LlamaSequence dst, LlamaPosition p0, LlamaPosition p1);

    [LibraryImport(Llama)]
    internal static partial LlamaPosition llama_memory_seq_pos_min(nint mem, LlamaSequence seq_id);

    [LibraryImport(Llama)]
    internal static partial void llama_set_abort_callback(LlamaContextHandle ctx, delegate* unmanaged[Cdecl]<nint, byte> abort_callback, nint abort_callback_data);

    [LibraryImport(Llama)]
    internal static partial void llama_set_n_threads(LlamaContextHandle ctx, int n_threads, int n_threads_batch);

    /// <summary>Takes the bare pointer: the scheduler holds the handle for as long as its thread runs, and this is called for every token.</summary>
    [LibraryImport(Llama)]
    internal static partial int llama_decode(nint ctx, llama_batch batch);

    [LibraryImport(Llama)]
    internal static partial float* llama_get_logits_ith(nint ctx, int i);

    [LibraryImport(Llama)]
    internal static partial float* llama_get_embeddings_seq(nint ctx, LlamaSequence seq_id);
}
