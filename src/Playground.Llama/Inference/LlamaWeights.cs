using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Playground.Llama.Faults;
using Playground.Llama.Native;
using Playground.Models;

namespace Playground.Llama.Inference;

/// <summary>The weights and vocabulary of one file in memory. Read-only once loaded: any number of contexts may use them at once.</summary>
sealed unsafe class LlamaWeights : IDisposable
{
    readonly Lock _adapterGate = new();

    LlamaWeights(LlamaModelHandle handle)
    {
        Handle = handle;
        Vocabulary = new(handle);
        TrainedContext = NativeMethods.llama_model_n_ctx_train(handle);
        VectorLength = NativeMethods.llama_model_n_embd_out(handle);
        Bytes = (long)NativeMethods.llama_model_size(handle);
        Quantisation = Marshal.PtrToStringUTF8((nint)NativeMethods.llama_ftype_name(NativeMethods.llama_model_ftype(handle))) ?? "unknown";
        Template = Marshal.PtrToStringUTF8((nint)NativeMethods.llama_model_chat_template(handle, null));
    }

    public LlamaModelHandle Handle { get; }

    public LlamaVocabulary Vocabulary { get; }

    /// <summary>Context window in tokens that the model was trained for.</summary>
    public int TrainedContext { get; }

    /// <summary>Numbers in the vector of a text.</summary>
    public int VectorLength { get; }

    public long Bytes { get; }

    public string Quantisation { get; }

    /// <summary>The chat template in the file; <c>null</c> for a base model.</summary>
    public string? Template { get; }

    /// <summary>Loads a file whose header was checked before.</summary>
    /// <param name="gpuLayers">How many layers go to the GPU where there is one; negative for all.</param>
    /// <param name="progress">Called with the share done, 0 to 1, on this thread.</param>
    /// <exception cref="ModelFailureException">llama.cpp refused the file.</exception>
    public static LlamaWeights Load(string path, int gpuLayers, Action<float> progress)
    {
        LlamaLibrary.Load();
        var receiver = GCHandle.Alloc(progress);
        try
        {
            var parameters = NativeMethods.llama_model_default_params();
            parameters.n_gpu_layers = gpuLayers;
            parameters.progress_callback = &OnProgress;
            parameters.progress_callback_user_data = GCHandle.ToIntPtr(receiver);
            var (model, complaint) = NativeLog.Listen(() => NativeMethods.llama_model_load_from_file(path, parameters));
            return model != 0 ? new(new(model)) : throw LlamaFailures.Refused(path, complaint);
        }
        finally
        {
            receiver.Free();
        }
    }

    /// <summary>Loads an adapter for these weights.</summary>
    /// <exception cref="ModelFailureException">It is not an adapter, or one for another model.</exception>
    public LlamaAdapterHandle LoadAdapter(string path)
    {
        lock (_adapterGate)
        {
            var (adapter, complaint) = NativeLog.Listen(() => NativeMethods.llama_adapter_lora_init(Handle, path));
            return adapter != 0
                ? new(adapter, Handle)
                : throw LlamaFailures.Invalid(path, ModelFaultKind.AdapterRefused, $"it is no adapter for this model ({(complaint.Length > 0 ? complaint : "llama.cpp doesn't say why")})");
        }
    }

    /// <summary>A value of the file's metadata as text, or <c>null</c>.</summary>
    public string? Metadata(string key)
    {
        var length = NativeMethods.llama_model_meta_val_str(Handle, key, null, 0);
        if (length < 0)
            return null;
        Span<byte> text = length < 256 ? stackalloc byte[256] : new byte[length + 1];
        fixed (byte* bytes = text)
            _ = NativeMethods.llama_model_meta_val_str(Handle, key, bytes, (nuint)text.Length);
        return System.Text.Encoding.UTF8.GetString(text[..length]);
    }

    public void Dispose() => Handle.Dispose();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static byte OnProgress(float done, nint receiver)
    {
        ((Action<float>)GCHandle.FromIntPtr(receiver).Target!)(done);
        return 1;
    }
}
