using System.Runtime.InteropServices;

namespace Playground.Llama.Native;

#pragma warning disable IDE1006 // C names stay here.

static unsafe partial class NativeMethods
{
    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_chain_init(llama_sampler_chain_params parameters);

    [LibraryImport(Llama)]
    internal static partial void llama_sampler_chain_add(LlamaSamplerHandle chain, nint smpl);

    [LibraryImport(Llama)]
    internal static partial void llama_sampler_free(nint smpl);

    [LibraryImport(Llama)]
    internal static partial void llama_sampler_apply(nint smpl, llama_token_data_array* cur_p);

    [LibraryImport(Llama)]
    internal static partial void llama_sampler_accept(nint smpl, LlamaToken token);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_greedy();

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_dist(uint seed);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_top_k(int k);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_top_p(float p, nuint min_keep);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_min_p(float p, nuint min_keep);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_temp(float t);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_penalties(int n_vocab, int penalty_last_n, float penalty_repeat, float penalty_freq, float penalty_present);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_logit_bias(int n_vocab, int n_logit_bias, llama_logit_bias* logit_bias);

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint llama_sampler_init_grammar(nint vocab, string grammar_str, string grammar_root);
}
