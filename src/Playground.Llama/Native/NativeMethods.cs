using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LLama.Native;

namespace Playground.Llama.Native;

#pragma warning disable IDE1006 // C names stay here.

/// <summary>
/// What LLamaSharp doesn't offer of the libraries that it loaded, called in those very libraries (<see cref="Llama.Library.LlamaLibrary"/> sees to that). Tests fail when
/// a release of LLamaSharp offers one of them itself, or lays its structs out in another way.
/// </summary>
static unsafe partial class NativeMethods
{
    internal const string Llama = "llama";
    internal const string Ggml = "ggml";
    internal const string GgmlBase = "ggml-base";

    /// <summary>
    /// LLamaSharp's <c>Decode</c> holds one lock for the whole process while a step is computed, so that two models would take turns. llama.cpp wants only that
    /// a context is used by one thread at a time. Takes the bare pointer: the scheduler holds the handle for as long as its thread runs, and this is called for
    /// every token.
    /// </summary>
    [LibraryImport(Llama)]
    internal static partial int llama_decode(nint ctx, LLamaNativeBatch batch);

    /// <summary>Removing the end of a sequence can fail, which <c>MemorySequenceRemove</c> doesn't tell; <see cref="NativeApi"/> has the call, and nothing to call it with.</summary>
    [LibraryImport(Llama)]
    internal static partial nint llama_get_memory(nint ctx);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_model_is_hybrid(nint model);

    [LibraryImport(Llama)]
    internal static partial int llama_model_n_embd_out(nint model);

    [LibraryImport(GgmlBase)]
    internal static partial byte* ggml_backend_dev_description(nint device);

    [LibraryImport(GgmlBase)]
    internal static partial void ggml_backend_dev_memory(nint device, out nuint free, out nuint total);

    [LibraryImport(GgmlBase)]
    internal static partial int ggml_backend_dev_type(nint device);

    [LibraryImport(GgmlBase)]
    internal static partial byte* ggml_version();

    [LibraryImport(GgmlBase)]
    internal static partial byte* ggml_commit();

    [LibraryImport(GgmlBase)]
    internal static partial nint ggml_set_abort_callback(delegate* unmanaged[Cdecl]<byte*, void> callback);

    /// <summary>LLamaSharp frees the text that it gets, which is the library's own: the process ends there, or later.</summary>
    [LibraryImport(Llama)]
    internal static partial byte* llama_ftype_name(LLamaFtype ftype);

    /// <summary>Zero for a grammar that doesn't parse: LLamaSharp puts it into the chain unseen, where it ends the process.</summary>
    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint llama_sampler_init_grammar(nint vocab, string grammar, string root);

    [LibraryImport(Llama)]
    internal static partial nint llama_model_get_vocab(nint model);

    [LibraryImport(Llama)]
    internal static partial void llama_sampler_chain_add(SafeLLamaSamplerChainHandle chain, nint sampler);

    /// <summary>Zero for what llama.cpp refused as an adapter: LLamaSharp makes one of it all the same.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Pointer")]
    internal static extern nint PointerOf(LoraAdapter adapter);
}
