using System.Runtime.InteropServices;

namespace Playground.Llama.Native;

/// <summary>
/// Owns native memory and keeps what it was made from alive until it is freed, in whatever order things are disposed. Never made of a null
/// pointer: whoever creates one checks first.
/// </summary>
abstract class LlamaHandle : SafeHandle
{
    readonly SafeHandle[] _parents;

    protected LlamaHandle(nint memory, params SafeHandle[] parents) : base(0, ownsHandle: true)
    {
        ArgumentOutOfRangeException.ThrowIfZero(memory);
        foreach (var parent in parents)
        {
            var added = false;
            parent.DangerousAddRef(ref added);
        }
        _parents = parents;
        SetHandle(memory);
    }

    public override bool IsInvalid => handle == 0;

    protected abstract void Free(nint memory);

    protected sealed override bool ReleaseHandle()
    {
        Free(handle);
        foreach (var parent in _parents)
            parent.DangerousRelease();
        return true;
    }
}

/// <summary>Owns a model's weights and vocabulary.</summary>
sealed class LlamaModelHandle(nint model) : LlamaHandle(model)
{
    protected override void Free(nint memory) => NativeMethods.llama_model_free(memory);
}

/// <summary>Owns the weights of a LoRA adapter.</summary>
sealed class LlamaAdapterHandle(nint adapter, LlamaModelHandle model) : LlamaHandle(adapter, model)
{
    protected override void Free(nint memory) => NativeMethods.llama_adapter_lora_free(memory);
}

/// <summary>Owns a context: the computation graph and the memory of its sequences. Reads its model and the adapters set on it.</summary>
sealed class LlamaContextHandle(nint context, LlamaModelHandle model, params LlamaAdapterHandle[] adapters) : LlamaHandle(context, [model, .. adapters])
{
    protected override void Free(nint memory) => NativeMethods.llama_free(memory);
}

/// <summary>Owns a chain of samplers; the samplers added to it belong to it. A grammar in it reads the model's vocabulary, hence the parent.</summary>
sealed class LlamaSamplerHandle(nint chain, LlamaModelHandle model) : LlamaHandle(chain, model)
{
    protected override void Free(nint memory) => NativeMethods.llama_sampler_free(memory);
}
