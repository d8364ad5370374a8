using System.Runtime.InteropServices;

namespace Playground.Llama.Native;

#pragma warning disable IDE1006 // C names stay here.

static unsafe partial class NativeMethods
{
    [LibraryImport(Llama)]
    internal static partial llama_model_params llama_model_default_params();

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint llama_model_load_from_file(string path_model, llama_model_params parameters);

    [LibraryImport(Llama)]
    internal static partial void llama_model_free(nint model);

    [LibraryImport(Llama)]
    internal static partial nint llama_model_get_vocab(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial int llama_model_n_ctx_train(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial int llama_model_n_embd_out(LlamaModelHandle model);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_model_is_recurrent(LlamaModelHandle model);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_model_is_hybrid(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial ulong llama_model_size(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial int llama_model_ftype(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial byte* llama_model_chat_template(LlamaModelHandle model, byte* name);

    [LibraryImport(Llama)]
    internal static partial int llama_chat_apply_template(byte* tmpl, llama_chat_message* chat, nuint n_msg, byte add_ass, byte* buf, int length);

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int llama_model_meta_val_str(LlamaModelHandle model, string key, byte* buf, nuint buf_size);

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint llama_adapter_lora_init(LlamaModelHandle model, string path_lora);

    [LibraryImport(Llama)]
    internal static partial void llama_adapter_lora_free(nint adapter);

    [LibraryImport(Llama)]
    internal static partial int llama_vocab_n_tokens(nint vocab);

    [LibraryImport(Llama), SuppressGCTransition]
    internal static partial byte llama_vocab_is_eog(nint vocab, LlamaToken token);

    [LibraryImport(Llama), SuppressGCTransition]
    internal static partial int llama_token_to_piece(nint vocab, LlamaToken token, byte* buf, int length, int lstrip, byte special);

    [LibraryImport(Llama)]
    internal static partial int llama_tokenize(nint vocab, byte* text, int text_len, LlamaToken* tokens, int n_tokens_max, byte add_special, byte parse_special);

    [LibraryImport(Llama)]
    internal static partial byte llama_vocab_get_add_bos(nint vocab);
}
