using System.Runtime.InteropServices;
using Playground.Llama.Native;

namespace Playground.Llama.Tests.Native;

/// <summary>
/// Sizes and offsets as gcc 12 gave them on linux-x64 for llama.h, ggml.h and ggml-cpu.h of the very release whose libraries are used (llama.cpp v0.5.0, from
/// the git bundle in npm's node-llama-cpp 3.22.1), by a C program that prints sizeof and offsetof of every field. All supported platforms have 64 bits
/// and lay these structs out alike. A new release needs new numbers, obtained in the same way.
/// </summary>
public sealed class NativeAbiTests
{
    public static TheoryData<string, int, string> Layouts => new()
    {
        { "llama_model_params", 80, "devices:0 tensor_buft_overrides:8 n_gpu_layers:16 split_mode:20 load_mode:24 lazy_mode:28 main_gpu:32 tensor_split:40 progress_callback:48 progress_callback_user_data:56 kv_overrides:64 vocab_only:72 check_tensors:73 use_extra_bufts:74 no_host:75 no_alloc:76 load_mtp:77" },
        { "llama_context_params", 160, "n_ctx:0 n_batch:4 n_ubatch:8 n_seq_max:12 n_rs_seq:16 n_outputs_max:20 n_outputs_max_per_seq:24 n_threads:28 n_threads_batch:32 ctx_type:36 rope_scaling_type:40 pooling_type:44 attention_type:48 flash_attn_type:52 rope_freq_base:56 rope_freq_scale:60 yarn_ext_factor:64 yarn_attn_factor:68 yarn_beta_fast:72 yarn_beta_slow:76 yarn_orig_ctx:80 defrag_thold:84 cb_eval:88 cb_eval_user_data:96 type_k:104 type_v:108 abort_callback:112 abort_callback_data:120 embeddings:128 offload_kqv:129 no_perf:130 op_offload:131 swa_full:132 kv_unified:133 samplers:136 n_samplers:144 ctx_other:152" },
        { "llama_model_quantize_params", 64, "nthread:0 ftype:4 output_tensor_type:8 token_embedding_type:12 allow_requantize:16 quantize_output_tensor:17 only_copy:18 pure:19 keep_split:20 dry_run:21 imatrix:24 kv_overrides:32 tt_overrides:40 prune_layers:48 max_buf_size:56" },
        { "llama_batch", 56, "n_tokens:0 token:8 embd:16 pos:24 n_seq_id:32 seq_id:40 logits:48" },
        { "llama_logit_bias", 8, "token:0 bias:4" },
        { "llama_sampler_chain_params", 1, "no_perf:0" },
        { "llama_chat_message", 16, "role:0 content:8" },
        { "ggml_threadpool_params", 528, "cpumask:0 n_threads:512 prio:516 poll:520 strict_cpu:524 paused:525" },
        { "llama_token_data", 12, "id:0 logit:4 p:8" },
        { "llama_token_data_array", 32, "data:0 size:8 selected:16 sorted:24" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Struct_OfTheBinding_LiesAsInTheHeader(string name, int size, string fields)
    {
        var type = typeof(LlamaLibrary).Assembly.GetType($"Playground.Llama.Native.{name}", throwOnError: true)!;

        Assert.Equal(size, Marshal.SizeOf(type));
        Assert.Equal(fields, string.Join(' ', type.GetFields().Select(field => $"{field.Name}:{Marshal.OffsetOf(type, field.Name)}")));
    }

    [Fact]
    public void Layouts_OfTheTable_NameEveryStructOfTheBinding()
    {
        var structs = typeof(LlamaLibrary).Assembly.GetTypes().Where(type => type is { IsValueType: true, IsNested: false } && (type.Name.StartsWith("llama_", StringComparison.Ordinal) || type.Name.StartsWith("ggml_", StringComparison.Ordinal)));

        Assert.Equal(structs.Select(type => type.Name).Order(StringComparer.Ordinal), Layouts.Select(row => (string)row.Data.Item1).Order(StringComparer.Ordinal));
    }
}
