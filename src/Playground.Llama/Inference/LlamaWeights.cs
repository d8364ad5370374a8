using System.Text;
using LLama.Exceptions;
using LLama.Native;
using Playground.Llama.Faults;
using Playground.Llama.Library;
using Playground.Llama.Native;
using Playground.Models;

namespace Playground.Llama.Inference;

/// <summary>The weights and vocabulary of one file in memory. Read-only once loaded: any number of contexts may use them at once.</summary>
sealed class LlamaWeights : IDisposable
{
    readonly Lock _adapterGate = new();

    LlamaWeights(SafeLlamaModelHandle handle)
    {
        Handle = handle;
        Vocabulary = new(handle);
        TrainedContext = handle.ContextSize;
        VectorLength = NativeMethods.llama_model_n_embd_out(handle.DangerousGetHandle());
        Bytes = (long)handle.SizeInBytes;
        Quantisation = NameOf(handle.FileType);
        // A running state of what was read can't be shortened, where the keys and values of every token can.
        KeepsEveryToken = !handle.IsRecurrent && !NativeMethods.llama_model_is_hybrid(handle.DangerousGetHandle());
    }

    public SafeLlamaModelHandle Handle { get; }

    public LlamaVocabulary Vocabulary { get; }

    /// <summary>Context window in tokens that the model was trained for.</summary>
    public int TrainedContext { get; }

    /// <summary>Numbers in the vector of a text.</summary>
    public int VectorLength { get; }

    public long Bytes { get; }

    public string Quantisation { get; }

    /// <summary>Whether a context of it remembers each token for itself, so that the last ones can be forgotten.</summary>
    public bool KeepsEveryToken { get; }

    /// <summary>Loads a file whose header was checked before.</summary>
    /// <param name="progress">Called with the share done, 0 to 1, on this thread.</param>
    /// <exception cref="ModelFailureException">llama.cpp refused the file.</exception>
    public static unsafe LlamaWeights Load(string path, ModelPlacement placement, Action<float> progress)
    {
        LlamaLibrary.Load();
        var parameters = LLamaModelParams.Default();
        parameters.n_gpu_layers = placement.GpuLayers;
        parameters.main_gpu = placement.MainGpu;
        parameters.split_mode = placement.SplitMode ?? parameters.split_mode;
        parameters.progress_callback = (done, _) =>
        {
            progress(done);
            return true;
        };
        fixed (nint* devices = placement.DevicePointers())
        {
            parameters.devices = devices;
            var (model, complaint) = NativeLog.Listen(() => TryLoad(path, parameters));
            GC.KeepAlive(parameters.progress_callback);
            return model is not null ? new(model) : throw LlamaFailures.Refused(path, complaint, LlamaLibrary.Version);
        }
    }

    /// <summary>Loads an adapter for these weights. It is to be unloaded before they are.</summary>
    /// <exception cref="ModelFailureException">It is not an adapter, or one for another model.</exception>
    public LoraAdapter LoadAdapter(string path)
    {
        lock (_adapterGate)
        {
            var (adapter, complaint) = NativeLog.Listen(() => Handle.LoadLoraFromFile(path));
            return NativeMethods.PointerOf(adapter) != 0
                ? adapter
                : throw LlamaFailures.Invalid(path, ModelFaultKind.AdapterRefused, $"it is no adapter for this model ({(complaint.Length > 0 ? complaint : "llama.cpp doesn't say why")})");
        }
    }

    /// <summary>A value of the file's metadata as text, or <c>null</c>.</summary>
    public string? Metadata(string key) => Handle.MetadataValueByKey(key) is { } value ? Encoding.UTF8.GetString(value.Span) : null;

    public void Dispose() => Handle.Dispose();

    static unsafe string NameOf(LLamaFtype type) => LlamaLibrary.Text(NativeMethods.llama_ftype_name(type)) is { Length: > 0 } name ? name : "unknown";

    static SafeLlamaModelHandle? TryLoad(string path, LLamaModelParams parameters)
    {
        try
        {
            return SafeLlamaModelHandle.LoadFromFile(path, parameters);
        }
        catch (LoadWeightsFailedException)
        {
            // It doesn't say why; the log does.
            return null;
        }
    }
}
