using System.Runtime.InteropServices;

namespace Playground.Llama.Native;

// Layouts of llama.cpp v0.5.0. Their sizes and offsets are pinned by NativeAbiTests, which says how they were read from the C headers.
#pragma warning disable IDE1006 // C names stay here.

[StructLayout(LayoutKind.Sequential)]
unsafe struct llama_model_params
{
    public nint devices;
    public nint tensor_buft_overrides;
    public int n_gpu_layers;
    public int split_mode;
    public int load_mode;
    public int lazy_mode;
    public int main_gpu;
    public float* tensor_split;
    public delegate* unmanaged[Cdecl]<float, nint, byte> progress_callback;
    public nint progress_callback_user_data;
    public nint kv_overrides;
    public byte vocab_only;
    public byte check_tensors;
    public byte use_extra_bufts;
    public byte no_host;
    public byte no_alloc;
    public byte load_mtp;
}

[StructLayout(LayoutKind.Sequential)]
unsafe struct llama_context_params
{
    public uint n_ctx;
    public uint n_batch;
    public uint n_ubatch;
    public uint n_seq_max;
    public uint n_rs_seq;
    public uint n_outputs_max;
    public uint n_outputs_max_per_seq;
    public int n_threads;
    public int n_threads_batch;
    public int ctx_type;
    public int rope_scaling_type;
    public int pooling_type;
    public int attention_type;
    public int flash_attn_type;
    public float rope_freq_base;
    public float rope_freq_scale;
    public float yarn_ext_factor;
    public float yarn_attn_factor;
    public float yarn_beta_fast;
    public float yarn_beta_slow;
    public uint yarn_orig_ctx;
    public float defrag_thold;
    public nint cb_eval;
    public nint cb_eval_user_data;
    public int type_k;
    public int type_v;
    public delegate* unmanaged[Cdecl]<nint, byte> abort_callback;
    public nint abort_callback_data;
    public byte embeddings;
    public byte offload_kqv;
    public byte no_perf;
    public byte op_offload;
    public byte swa_full;
    public byte kv_unified;
    public nint samplers;
    public nuint n_samplers;
    public nint ctx_other;
}

[StructLayout(LayoutKind.Sequential)]
struct llama_model_quantize_params
{
    public int nthread;
    public int ftype;
    public int output_tensor_type;
    public int token_embedding_type;
    public byte allow_requantize;
    public byte quantize_output_tensor;
    public byte only_copy;
    public byte pure;
    public byte keep_split;
    public byte dry_run;
    public nint imatrix;
    public nint kv_overrides;
    public nint tt_overrides;
    public nint prune_layers;
    public nuint max_buf_size;
}

[StructLayout(LayoutKind.Sequential)]
unsafe struct llama_batch
{
    public int n_tokens;
    public LlamaToken* token;
    public float* embd;
    public LlamaPosition* pos;
    public int* n_seq_id;
    public LlamaSequence** seq_id;
    public byte* logits;
}

[StructLayout(LayoutKind.Sequential)]
struct llama_logit_bias
{
    public LlamaToken token;
    public float bias;
}

[StructLayout(LayoutKind.Sequential)]
struct llama_sampler_chain_params
{
    public byte no_perf;
}

[StructLayout(LayoutKind.Sequential)]
unsafe struct llama_chat_message
{
    public byte* role;
    public byte* content;
}

[StructLayout(LayoutKind.Sequential)]
unsafe struct ggml_threadpool_params
{
    public fixed byte cpumask[512];
    public int n_threads;
    public int prio;
    public uint poll;
    public byte strict_cpu;
    public byte paused;
}

[StructLayout(LayoutKind.Sequential)]
struct llama_token_data
{
    public LlamaToken id;
    public float logit;
    public float p;
}

[StructLayout(LayoutKind.Sequential)]
unsafe struct llama_token_data_array
{
    public llama_token_data* data;
    public nuint size;
    public long selected;
    public byte sorted;
}
